package com.olate.sms.smsc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.olate.sms.smsc.phone.PhoneMessage;
import com.olate.sms.smsc.script.Behaviour;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * The SMSC as somebody else's client sees it.
 */
class SmscSimulatorTests {

	private static final Behaviour QUICK = Behaviour.NORMAL.withReceiptDelay(Duration.ofMillis(20))
		.withLateReceiptDelay(Duration.ofMillis(50));

	private SmscSimulator smsc;

	private Esme esme;

	@BeforeEach
	void start() throws IOException {
		this.smsc = SmscSimulator.start(SmscSettings.of("olate", "secret").withBehaviour(QUICK));
		this.esme = bind(BindType.BIND_TRX);
	}

	@AfterEach
	void stop() {
		this.esme.close();
		this.smsc.close();
	}

	private Esme bind(BindType type) throws IOException {
		return Esme.bind(type, this.smsc.port(), "olate", "secret");
	}

	private DeliverSm nextReceipt() throws InterruptedException {
		DeliverSm receipt = this.esme.receipts().poll(10, TimeUnit.SECONDS);
		assertThat(receipt).isNotNull();
		return receipt;
	}

	private static String text(DeliverSm receipt) {
		return new String(receipt.getShortMessage(), StandardCharsets.US_ASCII);
	}

	@Test
	void number001IsDelivered() throws Exception {
		String id = this.esme.submit("447700900001", "Hello");
		DeliverSm receipt = nextReceipt();
		assertThat(text(receipt)).startsWith("id:" + id + " sub:001 dlvrd:001 submit date:")
			.endsWith(" stat:DELIVRD err:000 text:Hello");
		assertThat(receipt.getEsmClass()).isEqualTo((byte) 0x04);
		assertThat(receipt.getSourceAddr()).isEqualTo("447700900001");
		assertThat(receipt.getDestAddress()).isEqualTo("Olate");
		assertThat(receipt.getOptionalParameter(OptionalParameter.Receipted_message_id.class).getValueAsString())
			.isEqualTo(id);
		assertThat(receipt.getOptionalParameter(OptionalParameter.Message_state.class).getValue()).isEqualTo((byte) 2);
		assertThat(this.smsc.phones().messagesTo("447700900001")).extracting(PhoneMessage::text)
			.containsExactly("Hello");
	}

	@Test
	void number002FailsForGood() throws Exception {
		this.esme.submit("447700900002", "Hello");
		assertThat(text(nextReceipt())).contains("dlvrd:000").contains("stat:UNDELIV err:001");
		assertThat(this.smsc.phones().messages()).isEmpty();
	}

	@Test
	void number003FailsForNow() throws Exception {
		this.esme.submit("447700900003", "Hello");
		assertThat(text(nextReceipt())).contains("stat:EXPIRED err:027");
		assertThat(this.smsc.phones().messages()).isEmpty();
	}

	@Test
	void number004IsRefused() {
		assertThatExceptionOfType(NegativeResponseException.class)
			.isThrownBy(() -> this.esme.submit("447700900004", "Hello"))
			.satisfies((ex) -> assertThat(ex.getCommandStatus()).isEqualTo(0x0B));
	}

	@Test
	void number005IsThrottledThreeTimesForEachMessage() throws Exception {
		for (String text : List.of("One", "Two", "One")) {
			for (int i = 0; i < 3; i++) {
				assertThatExceptionOfType(NegativeResponseException.class)
					.isThrownBy(() -> this.esme.submit("447700900005", text))
					.satisfies((ex) -> assertThat(ex.getCommandStatus()).isEqualTo(0x58));
			}
			this.esme.submit("447700900005", text);
			assertThat(text(nextReceipt())).contains("stat:DELIVRD");
		}
	}

	@Test
	void number006GetsItsMessageAndNoReceipt() throws Exception {
		this.esme.submit("447700900006", "No receipt");
		this.esme.submit("447700900001", "The next receipt is this one's");
		assertThat(nextReceipt().getSourceAddr()).isEqualTo("447700900001");
		assertThat(this.smsc.phones().messagesTo("447700900006")).hasSize(1);
		assertThat(this.esme.receipts()).isEmpty();
	}

	@Test
	void number007IsNeverAnsweredButReported() throws Exception {
		assertThatThrownBy(() -> this.esme.submit("447700900007", "Hello"))
			.isInstanceOf(ResponseTimeoutException.class);
		assertThat(text(nextReceipt())).contains("stat:DELIVRD");
		assertThat(this.smsc.phones().messagesTo("447700900007")).hasSize(1);
	}

	@Test
	void everyOtherNumberIsDelivered() throws Exception {
		this.esme.submit("15551234567", "Hello");
		assertThat(text(nextReceipt())).contains("stat:DELIVRD");
	}

	@Test
	void aDestinationThatIsNoNumberIsRefused() {
		assertThatExceptionOfType(NegativeResponseException.class).isThrownBy(() -> this.esme.submit("+44 7", "Hello"))
			.satisfies((ex) -> assertThat(ex.getCommandStatus()).isEqualTo(0x0B));
	}

	@Test
	void receiptsComeOnlyWhereTheyWereAskedFor() throws Exception {
		byte[] text = { 'x' };
		this.esme.submit("447700900001", 0, 0, 0, text);
		this.esme.submit("447700900001", 0, 0, 2, text);
		this.esme.submit("447700900002", 0, 0, 2, text);
		assertThat(text(nextReceipt())).contains("stat:UNDELIV");
		assertThat(this.esme.receipts()).isEmpty();
	}

	@Test
	void receiptsWaitForAReceiver() throws Exception {
		this.esme.close();
		await().until(() -> this.smsc.binds() == 0);
		try (Esme transmitter = bind(BindType.BIND_TX)) {
			transmitter.submit("447700900001", "Hello");
			assertThat(transmitter.receipts().poll(200, TimeUnit.MILLISECONDS)).isNull();
		}
		this.esme = bind(BindType.BIND_RX);
		assertThat(text(nextReceipt())).contains("stat:DELIVRD");
	}

	@Test
	void aReceiverMayNotSubmit() throws Exception {
		try (Esme receiver = bind(BindType.BIND_RX)) {
			assertThatThrownBy(() -> receiver.submit("447700900001", "Hello")).isInstanceOf(IOException.class);
		}
	}

	@Test
	void aRefusedReceiptComesAgain() throws Exception {
		this.esme.refuseReceipts(1);
		String id = this.esme.submit("447700900001", "Hello");
		assertThat(text(nextReceipt())).contains("id:" + id);
	}

	@Test
	void aWrongLoginCannotBind() {
		assertThatThrownBy(() -> Esme.bind(BindType.BIND_TRX, this.smsc.port(), "olate", "wrong"))
			.hasStackTraceContaining("0e");
		assertThatThrownBy(() -> Esme.bind(BindType.BIND_TRX, this.smsc.port(), "other", "secret"))
			.hasStackTraceContaining("0f");
	}

	@Test
	void theSegmentsOfALongTextBecomeOneMessageInAnyOrder() throws Exception {
		this.esme.submit("15551234567", 0x40, 0, 0, "\5\0\3\7\2\2 world".getBytes(StandardCharsets.US_ASCII));
		this.esme.submit("15551234567", 0x40, 0, 0, "\5\0\3\7\2\1Hello".getBytes(StandardCharsets.US_ASCII));
		assertThat(this.smsc.phones().messagesTo("15551234567")).singleElement().satisfies((message) -> {
			assertThat(message.text()).isEqualTo("Hello world");
			assertThat(message.segments()).isEqualTo(2);
		});
	}

	@Test
	void ucs2IsReadAndAPayloadParameterToo() throws Exception {
		this.esme.submit("15551234567", 0, 8, 0, "Привет 😀".getBytes(StandardCharsets.UTF_16BE));
		this.esme.submit("15551234567", 0, 0, 0, new byte[0],
				new OptionalParameter.OctetString(OptionalParameter.Tag.MESSAGE_PAYLOAD.code(), "payload"));
		assertThat(this.smsc.phones().messagesTo("15551234567")).extracting(PhoneMessage::text)
			.containsExactly("payload", "Привет 😀");
	}

	@Test
	void answersTakeTheLatencyAndOthersAreNotHeldUp() throws Exception {
		this.smsc.behave(QUICK.withLatency(Duration.ofMillis(300)));
		long start = System.nanoTime();
		Set<Thread> threads = new HashSet<>();
		for (int i = 0; i < 20; i++) {
			Thread thread = new Thread(() -> assertThatSubmitWorks("15551234567"));
			thread.start();
			threads.add(thread);
		}
		for (Thread thread : threads) {
			thread.join();
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(300),
				Duration.ofMillis(1500));
		assertThat(this.smsc.phones().messages()).hasSize(20);
	}

	private void assertThatSubmitWorks(String destination) {
		try {
			this.esme.submit(destination, "Hello");
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void moreThanTheThroughputIsThrottled() throws Exception {
		this.smsc.behave(QUICK.withThroughput(1));
		this.esme.submit("15551234567", "First");
		assertThatExceptionOfType(NegativeResponseException.class)
			.isThrownBy(() -> this.esme.submit("15551234567", "Second"))
			.satisfies((ex) -> assertThat(ex.getCommandStatus()).isEqualTo(0x58));
	}

	@Test
	void number009IsDeliveredAndAnswersStop() throws Exception {
		this.esme.submit("447700900009", "Hello");
		assertThat(nextReceipt().getEsmClass()).isEqualTo((byte) 0x04);
		DeliverSm reply = nextReceipt();
		assertThat(reply.getEsmClass()).isZero();
		assertThat(reply.getSourceAddr()).isEqualTo("447700900009");
		assertThat(reply.getDestAddress()).isEqualTo("Olate");
		assertThat(text(reply)).isEqualTo("STOP");
	}

	@Test
	void aPhonesTextWaitsForAReceiverAndComesInItsAlphabet() throws Exception {
		this.esme.close();
		this.smsc.text("447700900101", "Olate", "10 € @ [home]");
		this.smsc.text("447700900101", "Olate", "Стоп");
		this.smsc.text("447700900101", "Olate", "x".repeat(300));
		this.esme = bind(BindType.BIND_TRX);
		DeliverSm gsm = nextReceipt();
		assertThat(gsm.getDataCoding()).isZero();
		assertThat(gsm.getShortMessage()).containsExactly('1', '0', ' ', 0x1B, 0x65, ' ', 0x00, ' ', 0x1B, 0x3C, 'h',
				'o', 'm', 'e', 0x1B, 0x3E);
		DeliverSm ucs2 = nextReceipt();
		assertThat(ucs2.getDataCoding()).isEqualTo((byte) 8);
		assertThat(new String(ucs2.getShortMessage(), StandardCharsets.UTF_16BE)).isEqualTo("Стоп");
		assertThat(nextReceipt().getOptionalParameter(OptionalParameter.Message_payload.class).getValue()).hasSize(300);
	}

}
