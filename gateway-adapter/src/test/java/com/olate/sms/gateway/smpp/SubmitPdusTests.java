package com.olate.sms.gateway.smpp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.submission.Message;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionEvent.Claimed;
import com.olate.sms.gateway.submission.SubmissionTimers;
import com.olate.sms.gateway.submission.SubmissionTransitions;
import com.olate.sms.text.Encoding;
import com.olate.sms.text.Gsm7;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.util.DefaultDecomposer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SubmitPdusTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private final SubmitPdus pdus = new SubmitPdus(new Addressing("Olate", null, null, null, null, null), true);

	@Test
	void oneSegmentTravelsInTheShortMessage() throws Exception {
		SubmitSm submit = submit(message("OlateSMS", "Fünf €", Encoding.GSM7));
		assertThat(submit.getSequenceNumber()).isEqualTo(7);
		assertThat(submit.getDestAddress()).isEqualTo("447700900001");
		assertThat(submit.getDestAddrTon()).isEqualTo((byte) 1);
		assertThat(submit.getDestAddrNpi()).isEqualTo((byte) 1);
		assertThat(submit.getRegisteredDelivery()).isEqualTo((byte) 1);
		assertThat(submit.getDataCoding()).isZero();
		assertThat(submit.getShortMessage()).isEqualTo(Gsm7.encode("Fünf €"));
	}

	@Test
	void anythingElseTravelsAsUcs2() throws Exception {
		SubmitSm submit = submit(message("OlateSMS", "Привет 😀", Encoding.UCS2));
		assertThat(submit.getDataCoding()).isEqualTo((byte) 8);
		assertThat(submit.getShortMessage()).isEqualTo("Привет 😀".getBytes(StandardCharsets.UTF_16BE));
	}

	@ParameterizedTest
	@CsvSource({ "160,GSM7,160,0", "161,GSM7,0,161", "70,UCS2,140,0", "71,UCS2,0,142" })
	void aLongerTextTravelsInThePayload(int length, Encoding encoding, int inShortMessage, int inPayload)
			throws Exception {
		SubmitSm submit = submit(message("OlateSMS", "x".repeat(length), encoding));
		assertThat((submit.getShortMessage() == null) ? 0 : submit.getShortMessage().length).isEqualTo(inShortMessage);
		OptionalParameter.Message_payload payload = submit
			.getOptionalParameter(OptionalParameter.Message_payload.class);
		assertThat((payload == null) ? 0 : payload.getValue().length).isEqualTo(inPayload);
	}

	@ParameterizedTest
	@CsvSource({ "OlateSMS,5,0,OlateSMS", "'',5,0,Olate", "60777,3,0,60777", "447700900999,1,1,447700900999" })
	void theSendersKindIsTold(String sender, byte ton, byte npi, String address) throws Exception {
		SubmitSm submit = submit(message(sender, "Hello", Encoding.GSM7));
		assertThat(submit.getSourceAddr()).isEqualTo(address);
		assertThat(submit.getSourceAddrTon()).isEqualTo(ton);
		assertThat(submit.getSourceAddrNpi()).isEqualTo(npi);
	}

	@Test
	void whatCannotBeWrittenIsRefusedWithoutItsText() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.pdus.submit(1,
					whole(message("A sender far longer than SMPP", "Secret", Encoding.GSM7)), NOW))
			.withMessageNotContaining("Secret");
	}

	@Test
	void aSegmentCarriesItsPlaceInTheText() throws Exception {
		Message message = message("OlateSMS", "x".repeat(160) + "€".repeat(60), Encoding.GSM7);
		StringBuilder text = new StringBuilder();
		for (int part = 0; part < 2; part++) {
			SubmitSm submit = submit(segment(message, part));
			byte[] body = submit.getShortMessage();
			assertThat(submit.getEsmClass()).isEqualTo((byte) 0x40);
			assertThat(body).startsWith(5, 0, 3, (byte) message.id().hashCode(), 2, part + 1).hasSizeLessThan(160);
			text.append(Gsm7.decode(Arrays.copyOfRange(body, 6, body.length)));
		}
		assertThat(text).hasToString(message.text());
	}

	@Test
	void theCarrierIsToldHowLongItMayTry() throws Exception {
		assertThat(submit(message("OlateSMS", "Hello", Encoding.GSM7)).getValidityPeriod())
			.isEqualTo("000000035959000R");
		SubmitPdus silent = new SubmitPdus(Addressing.USUAL, false);
		byte[] pdu = silent.submit(7, whole(message("OlateSMS", "Hello", Encoding.GSM7)), NOW);
		assertThat(new DefaultDecomposer().submitSm(pdu).getValidityPeriod()).isNullOrEmpty();
	}

	@Test
	void typesOfNumberMayBeSet() throws Exception {
		SubmitPdus pdus = new SubmitPdus(new Addressing(null, (byte) 0, (byte) 1, (byte) 2, (byte) 3, null), true);
		SubmitSm submit = new DefaultDecomposer()
			.submitSm(pdus.submit(7, whole(message("OlateSMS", "Hello", Encoding.GSM7)), NOW));
		assertThat(List.of(submit.getSourceAddrTon(), submit.getSourceAddrNpi(), submit.getDestAddrTon(),
				submit.getDestAddrNpi()))
			.containsExactly((byte) 0, (byte) 1, (byte) 2, (byte) 3);
	}

	private SubmitSm submit(Message message) throws Exception {
		return submit(whole(message));
	}

	private SubmitSm submit(Submit submit) throws Exception {
		return new DefaultDecomposer().submitSm(this.pdus.submit(7, submit, NOW));
	}

	private static Submit whole(Message message) {
		return new Submit(Submission.waiting(message, List.of("smpp"), NOW), 0);
	}

	private static Submit segment(Message message, int part) {
		Submission waiting = Submission.waiting(message, List.of("smpp"), NOW);
		SubmissionTransitions transitions = new SubmissionTransitions(
				SubmissionTimers.of(Duration.ofSeconds(60), Duration.ofHours(72), Duration.ofHours(72)));
		Claimed claim = new Claimed("one", "smpp", "smsc/olate", true, 10);
		return new Submit(waiting.with(transitions.next(waiting, claim, NOW).orElseThrow()), part);
	}

	private static Message message(String sender, String text, Encoding encoding) {
		return new Message("m", "a", "e", "447700900001", sender, text, encoding, encoding.segments(text),
				NOW.plus(Duration.ofHours(4)).minusSeconds(1));
	}

}
