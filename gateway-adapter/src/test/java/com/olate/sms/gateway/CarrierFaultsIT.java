package com.olate.sms.gateway;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.olate.sms.smsc.SmscSettings;
import com.olate.sms.smsc.SmscSimulator;
import com.olate.sms.smsc.script.Behaviour;
import com.olate.sms.smsc.script.Faults;
import com.olate.sms.smsc.script.Faults.Answering;
import com.olate.sms.smsc.script.Faults.Binding;
import com.olate.sms.smsc.script.IdNotation;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A carrier that does nearly everything wrong, and what becomes of messages and credits.
 */
class CarrierFaultsIT {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final Behaviour RIGHT = Behaviour.NORMAL.withReceiptDelay(Duration.ofMillis(100));

	/** Who loses a bind now does not get it back. */
	private static final Behaviour NO_BINDS = RIGHT.with(Faults.NONE.with(Binding.TROUBLED));

	private static final List<String> DELIVERED = List.of("ACCEPTED capture", "DELIVERED capture");

	private static Installation installation;

	private static SmscSimulator smsc;

	private static ConfigurableApplicationContext gateway;

	private static long phone = 447_700_902_000L;

	@BeforeAll
	static void start() {
		installation = new Installation();
		smsc = SmscSimulator.start(SmscSettings.of("olate", "secret").withBehaviour(RIGHT));
		Map<String, Object> properties = new HashMap<>(Map.of("olate.gateway.smpp.port", smsc.port(),
				"olate.gateway.smpp.system-id", "olate", "olate.gateway.smpp.password", "secret",
				"olate.gateway.response-timeout", "2s", "olate.gateway.smpp.enquire-link", "1s",
				"olate.gateway.smpp.enquire-timeout", "1s", "olate.gateway.smpp.binds", 2));
		gateway = installation.gateway(properties);
		await().atMost(PATIENCE).until(() -> smsc.binds() == 2);
	}

	@AfterAll
	static void stop() {
		gateway.close();
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
			.as("no thread is left behind")
			.noneMatch((name) -> name.startsWith("smpp-") || name.startsWith("route-") || name.equals("answers"));
		smsc.close();
		installation.close();
	}

	@AfterEach
	void isRightAgain() {
		smsc.behave(RIGHT);
		await().atMost(PATIENCE).until(() -> smsc.binds() == 2);
		endsAs(send(), DELIVERED);
	}

	@ParameterizedTest
	@EnumSource(names = { "TWICE", "STRAY" })
	void answersTooManyChangeNothing(Answering answering) {
		smsc.behave(RIGHT.with(Faults.NONE.with(answering)));
		String message = send();
		endsAs(message, DELIVERED);
		assertThat(smsc.phones().messagesTo(msisdn(message))).hasSize(1);
	}

	@Test
	void aLateAnswerSettlesWhatWasInDoubt() {
		smsc.behave(RIGHT.withLatency(Duration.ofSeconds(4)));
		String message = send();
		endsAs(message, List.of("UNCONFIRMED none", "ACCEPTED capture", "DELIVERED capture"));
		assertThat(smsc.phones().messagesTo(msisdn(message))).hasSize(1);
	}

	@Test
	void withoutAnAnswerTheReceiptSettlesIt() {
		smsc.behave(RIGHT.withReceiptDelay(Duration.ofSeconds(4)).with(Faults.NONE.with(Answering.NEVER)));
		String message = send();
		endsAs(message, List.of("UNCONFIRMED none", "DELIVERED capture"));
		assertThat(installation.submission(message)).containsEntry("guessed", true);
	}

	@Test
	void receiptsMayComeFirstAndOnAnotherBind() {
		smsc.behave(RIGHT.with(Faults.NONE.withReceiptsFirst().withReceiptsOnOtherBinds()));
		String message = send();
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.states(message)).contains("DELIVERED capture"));
	}

	/**
	 * One login: it would not change from capitals in answers to capitals in receipts.
	 */
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DECIMAL_THEN_HEXADECIMAL")
	void idsMayBeWrittenInAnyWay(IdNotation notation) {
		smsc.behave(RIGHT.with(Faults.NONE.with(notation)));
		List<String> messages = IntStream.range(0, 5).mapToObj((i) -> send()).toList();
		messages.forEach((message) -> endsAs(message, DELIVERED));
	}

	@Test
	void receiptsInDisorderSettleTheMessageOnce() {
		String message = installation.command("447700900008");
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.submission(message)).containsEntry("state", "DELIVERED"));
	}

	@Test
	void pdusInPiecesAreRead() {
		smsc.behave(RIGHT.with(Faults.NONE.withPieces(3)));
		List<String> messages = IntStream.range(0, 5).mapToObj((i) -> send()).toList();
		messages.forEach((message) -> endsAs(message, DELIVERED));
	}

	@Test
	void pdusOfUnknownTypeAreRefusedAndTheBindGoesOn() {
		smsc.send(ByteBuffer.allocate(20).putInt(20).putInt(0x0000_0777).putInt(0).putInt(9).array());
		endsAs(send(), DELIVERED);
	}

	@Test
	void aPduThatIsTooLongEndsTheBindAndItIsBoundAgain() {
		smsc.behave(NO_BINDS);
		smsc.send(ByteBuffer.allocate(16).putInt(Integer.MAX_VALUE).array());
		await().atMost(PATIENCE).until(() -> smsc.binds() == 0);
	}

	/** Only who cuts the first two rightly finds that the third is too long. */
	@Test
	void gluedPdusAreReadOneByOne() {
		smsc.behave(NO_BINDS);
		byte[] unknown = ByteBuffer.allocate(20).putInt(20).putInt(0x0000_0777).putInt(0).putInt(9).array();
		smsc.send(ByteBuffer.allocate(56).put(unknown).put(unknown).putInt(Integer.MAX_VALUE).array());
		await().atMost(PATIENCE).until(() -> smsc.binds() == 0);
	}

	@Test
	void bindsThatFailAreTriedAgainAndMessagesWait() {
		smsc.behave(NO_BINDS);
		smsc.dropAll();
		await().atMost(PATIENCE).until(() -> smsc.binds() == 0);
		String message = send();
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.submission(message)).containsEntry("state", "WAITING"));
	}

	@Test
	void aDeafCarrierIsLeftAndItsWindowIsInDoubt() {
		smsc.behave(RIGHT.with(Faults.NONE.withDeafness()));
		String message = send();
		endsAs(message, List.of("UNCONFIRMED none"));
		await().atMost(PATIENCE).until(() -> smsc.binds() == 0);
	}

	@Test
	void aConnectionThatIsDroppedLeavesNoMoreThanItsWindowInDoubt() {
		long before = count("UNCONFIRMED");
		smsc.behave(RIGHT.with(Faults.NONE.withDropAt(10)));
		List<String> messages = IntStream.range(0, 40).mapToObj((i) -> send()).toList();
		await().atMost(PATIENCE).until(() -> count("UNCONFIRMED") >= before + 10);
		smsc.behave(RIGHT);
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(messages).allMatch(this::isSettled));
		messages
			.forEach((message) -> assertThat(smsc.phones().messagesTo(msisdn(message)).size()).isLessThanOrEqualTo(1));
	}

	private boolean isSettled(String message) {
		return List.of("DELIVERED", "UNCONFIRMED").contains(installation.submission(message).getString("state"));
	}

	@Test
	void aStormOfThrottlingFailsNoMessage() {
		smsc.behave(RIGHT.with(Faults.NONE.withStatus(0x58)));
		List<String> messages = IntStream.range(0, 30).mapToObj((i) -> send()).toList();
		await().atMost(PATIENCE)
			.until(() -> installation.submissions()
				.countDocuments(new Document("carrierStatus", "0x00000058").append("state", "WAITING")) > 10);
		smsc.behave(RIGHT);
		messages.forEach((message) -> await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.states(message)).endsWith("DELIVERED capture")));
	}

	@Test
	void aCarrierThatUnbindsGetsItsAnswersFirst() {
		smsc.behave(RIGHT.withLatency(Duration.ofMillis(700)));
		List<String> messages = IntStream.range(0, 10).mapToObj((i) -> send()).toList();
		await().atMost(PATIENCE).until(() -> count("SUBMITTING") > 0);
		smsc.unbindAll();
		messages.forEach((message) -> endsAs(message, DELIVERED));
	}

	@Test
	void aCarrierInTroubleIsTriedAgainLaterWhateverHappensToThisProcess() {
		smsc.behave(RIGHT.with(Faults.NONE.withStatus(0x08)));
		String message = send();
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.submission(message)).containsEntry("state", "WAITING")
				.containsEntry("failures", 1)
				.containsEntry("reason", "CARRIER_ERROR"));
		Document waiting = installation.submission(message);
		assertThat(Duration.between(waiting.getDate("updatedAt").toInstant(), waiting.getDate("due").toInstant()))
			.isEqualTo(Duration.ofSeconds(30));
	}

	@Test
	void aLongTextArrivesWholeAndIsPaidOnce() {
		String text = "A long text. ".repeat(30);
		String message = installation.command(next(), Map.of("text", text, "segments", 3));
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.states(message).stream().distinct()).as("told once or again")
				.containsExactlyElementsOf(DELIVERED));
		assertThat(smsc.phones().messagesTo(msisdn(message))).singleElement().satisfies((arrived) -> {
			assertThat(arrived.text()).isEqualTo(text);
			assertThat(arrived.segments()).isEqualTo(3);
		});
		String refused = installation.command("447700900004", Map.of("text", text, "segments", 3));
		endsAs(refused, List.of("REFUSED/INVALID_NUMBER release"));
	}

	private static String next() {
		return Long.toString(++phone);
	}

	private static String send() {
		return installation.command(next());
	}

	private static String msisdn(String message) {
		return installation.submission(message).getString("msisdn");
	}

	private static long count(String state) {
		return installation.submissions().countDocuments(new Document("state", state));
	}

	private static void endsAs(String message, List<String> states) {
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.states(message)).containsExactlyElementsOf(states));
	}

}
