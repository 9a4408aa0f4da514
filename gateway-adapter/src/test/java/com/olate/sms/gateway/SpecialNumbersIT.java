package com.olate.sms.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.olate.sms.smsc.SmscSettings;
import com.olate.sms.smsc.SmscSimulator;
import com.olate.sms.smsc.phone.PhoneMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every number that behaves in its own way ends as it must, over real SMPP, Kafka and
 * store.
 */
class SpecialNumbersIT {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static Installation installation;

	private static SmscSimulator smsc;

	private static ConfigurableApplicationContext gateway;

	@BeforeAll
	static void start() {
		installation = new Installation();
		smsc = SmscSimulator.start(SmscSettings.of("olate", "secret"));
		gateway = installation.gateway(Map.of("olate.gateway.smpp.port", smsc.port(), "olate.gateway.smpp.system-id",
				"olate", "olate.gateway.smpp.password", "secret", "olate.gateway.response-timeout", "7s"));
	}

	@AfterAll
	static void stop() {
		gateway.close();
		smsc.close();
		installation.close();
	}

	@Test
	void anOrdinaryNumberIsAcceptedAndDelivered() {
		String message = installation.command("447700900123");
		endsAs(message, "ACCEPTED capture", "DELIVERED capture");
		assertThat(smsc.phones().messagesTo("447700900123")).singleElement()
			.satisfies((text) -> assertThat(text.text()).isEqualTo("Hello"));
		assertThat(installation.submissions().find().first()).doesNotContainKey("text");
	}

	@Test
	void aNumberThatFailsForGoodIsPaidAndUndelivered() {
		endsAs(installation.command("447700900002"), "ACCEPTED capture", "UNDELIVERED/INVALID_NUMBER capture");
	}

	@Test
	void aPhoneThatIsOffIsPaidAndUndelivered() {
		endsAs(installation.command("447700900003"), "ACCEPTED capture", "UNDELIVERED/ABSENT capture");
	}

	@Test
	void aRefusedNumberGivesTheCreditBack() {
		endsAs(installation.command("447700900004"), "REFUSED/INVALID_NUMBER release");
	}

	@Test
	void aThrottledMessageIsSubmittedAgainAndDeliveredOnce() {
		String message = installation.command("447700900005");
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.states(message)).endsWith("DELIVERED capture"));
		assertThat(smsc.phones().messagesTo("447700900005")).hasSize(1);
		assertThat(installation.results(message).get(0).path("attempt").asInt()).isGreaterThanOrEqualTo(4);
	}

	@Test
	void withoutAReceiptAMessageStaysAccepted() {
		endsAs(installation.command("447700900006"), "ACCEPTED capture");
	}

	@Test
	void aSubmitThatIsNeverAnsweredIsSettledByItsReceipt() {
		String message = installation.command("447700900007");
		endsAs(message, "UNCONFIRMED none", "DELIVERED capture");
		assertThat(smsc.phones().messagesTo("447700900007")).hasSize(1);
		assertThat(installation.submissions().find(new Document("_id", message)).first()).containsEntry("guessed",
				true);
	}

	@Test
	void aPhoneThatAnswersStopIsToldSoOnceAndGetsNothingMore() {
		String phone = "447700900009";
		endsAs(installation.command(phone), "ACCEPTED capture", "DELIVERED capture");
		await().atMost(PATIENCE).until(() -> smsc.phones().messagesTo(phone).size() == 2);
		assertThat(smsc.phones().messagesTo(phone).get(0).text()).startsWith("You will get no more messages");
		endsAs(installation.command(phone), "FAILED/OPTED_OUT release");
		await().atMost(PATIENCE).until(() -> installation.inbound(phone).size() >= 2);
		assertThat(installation.inbound(phone)).allMatch((text) -> text.path("keyword").asString().equals("STOP"));
		assertThat(smsc.phones().messagesTo(phone)).as("it answers the answer too, and is not told again").hasSize(2);
	}

	@Test
	void theSameCommandTwiceIsSentOnce() {
		UUID id = UUID.randomUUID();
		Instant notAfter = Instant.now().plusSeconds(600);
		String message = installation.command(id, "447700900200", notAfter);
		installation.command(id, "447700900200", notAfter);
		endsAs(message, "ACCEPTED capture", "DELIVERED capture");
		installation.command(id, "447700900200", notAfter);
		endsAs(installation.command("447700900201"), "ACCEPTED capture", "DELIVERED capture");
		assertThat(smsc.phones().messagesTo("447700900200")).hasSize(1);
	}

	@Test
	void aCommandThatIsTooOldIsNotSentAndGivesTheCreditBack() {
		String message = installation.command(UUID.randomUUID(), "447700900202", Instant.now().minusSeconds(1));
		endsAs(message, "FAILED/EXPIRED release");
		assertThat(smsc.phones().messagesTo("447700900202")).isEmpty();
	}

	@Test
	void poisonGoesToTheDeadLettersAndItsNeighboursArrive() {
		List<String> neighbours = List.of(installation.command("447700900203"), installation.command("447700900204"));
		installation.publish("{not json".getBytes());
		installation.publish(null);
		installation.publish("{\"accountId\":\"a7k3m9x2q8w4t6z1\",\"messageId\":\"x\"}".getBytes());
		String after = installation.command("447700900205");
		neighbours.forEach((message) -> endsAs(message, "ACCEPTED capture", "DELIVERED capture"));
		endsAs(after, "ACCEPTED capture", "DELIVERED capture");
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.records("send-commands-dlt")
				.stream()
				.map((letter) -> Installation.text(letter.headers().lastHeader("dlt-code").value())))
				.containsExactlyInAnyOrder("UNREADABLE", "EMPTY", "MESSAGE_ID"));
	}

	@Test
	void aThousandMessagesAreEachDeliveredOnce() {
		installation.commands(1_000, 447_911_000_000L);
		Document delivered = new Document("msisdn", new Document("$gte", "447911000000")).append("state", "DELIVERED");
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.submissions().countDocuments(delivered)).isEqualTo(1_000));
		assertThat(smsc.phones().messages().stream().filter((text) -> text.to().startsWith("447911")))
			.extracting(PhoneMessage::to)
			.doesNotHaveDuplicates()
			.hasSize(1_000);
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.submissions()
				.countDocuments(new Document("unpublished", new Document("$exists", true)))).isZero());
	}

	private static void endsAs(String message, String... states) {
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(installation.states(message)).containsExactly(states));
	}

}
