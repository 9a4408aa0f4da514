package com.olate.sms.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.olate.sms.gateway.delivery.OperatorPauses;
import com.olate.sms.text.Gsm7;
import io.micrometer.core.instrument.MeterRegistry;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Texts from phones: kept before they are acknowledged, heeded, and answered once.
 */
class InboundIT {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final String OURS = "OlateSMS";

	private static final AtomicInteger IDS = new AtomicInteger(0x1000);

	private static Installation installation;

	private static ScriptedSmsc smsc;

	private static ConfigurableApplicationContext gateway;

	private static long phones = 447_700_905_000L;

	private final String phone = Long.toString(++phones);

	@BeforeAll
	static void start() throws IOException {
		installation = new Installation();
		smsc = new ScriptedSmsc(
				(connection, submit) -> connection.accept(submit, Integer.toHexString(IDS.incrementAndGet())));
		gateway = installation.gateway(properties());
	}

	private static Map<String, Object> properties() {
		return Map.of("olate.gateway.smpp.port", smsc.port(), "olate.gateway.smpp.system-id", "olate",
				"olate.gateway.smpp.password", "secret", "olate.gateway.smpp.addressing.sender", "Default",
				"olate.gateway.smpp.addressing.home-country", "44", "olate.gateway.inbound.answers.stop", "Stopped.");
	}

	@AfterAll
	static void stop() throws IOException {
		gateway.close();
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
			.as("no thread is left behind")
			.noneMatch((name) -> name.equals("texts"));
		smsc.close();
		installation.close();
	}

	@BeforeEach
	void isBound() {
		String message = installation.command("447700905999");
		await().atMost(PATIENCE).until(() -> installation.states(message).contains("ACCEPTED capture"));
	}

	@Test
	void aTextIsPublishedAsTheContractSaysAndThenAcknowledged() throws IOException {
		assertThat(texts(OURS, "Please call me, £10 is @ issue")).isEqualTo(SMPPConstant.STAT_ESME_ROK);
		JsonNode text = published(1).get(0);
		assertThat(ContractSchema.faults("inbound-message", text.toString())).isEmpty();
		assertThat(text.path("to").asString()).isEqualTo(OURS);
		assertThat(text.path("text").asString()).isEqualTo("Please call me, £10 is @ issue");
		assertThat(text.path("route").asString()).isEqualTo("smpp");
		assertThat(text.has("keyword")).isFalse();
		assertThat(installation.records("inbound-messages"))
			.allSatisfy((record) -> assertThat(Installation.text(record.key())).matches("[0-9a-f]{32}"));
	}

	@Test
	void theSameTextAgainIsTheSameMessageAgain() throws IOException {
		int before = smsc.acknowledged().size();
		texts(OURS, "Stop");
		texts(OURS, "Stop");
		smsc.connection().dataText(this.phone, OURS, "Stop");
		List<JsonNode> published = published(3);
		assertThat(published).allMatch(published.get(0)::equals);
		assertThat(published.get(0).path("keyword").asString()).isEqualTo("STOP");
		texts("Other", "Stop");
		assertThat(published(4)).extracting((text) -> text.path("id").asString())
			.satisfies((ids) -> assertThat(ids.stream().distinct()).as("another sender, another message").hasSize(2));
		await().atMost(PATIENCE).until(() -> smsc.acknowledged().size() == before + 4);
	}

	@Test
	void whatKafkaDoesNotTakeIsNotAcknowledged() throws IOException {
		installation.limit("inbound-messages", 100);
		try {
			await().atMost(PATIENCE).until(() -> texts(OURS, "y".repeat(150)) == SMPPConstant.STAT_ESME_RX_T_APPN);
		}
		finally {
			installation.limit("inbound-messages", 1_048_576);
		}
		await().atMost(PATIENCE).until(() -> texts(OURS, "y".repeat(150)) == SMPPConstant.STAT_ESME_ROK);
		assertThat(published(1).get(0).path("text").asString()).hasSize(150);
	}

	@Test
	void aStopHoldsBackWhatWaitsAndWhatFollowsUntilAStart() throws IOException {
		OperatorPauses pauses = gateway.getBean(OperatorPauses.class);
		pauses.pauseRoute("smpp", "for a test");
		String waiting = installation.command(this.phone);
		String ofAnother = installation.command(this.phone, Map.of("sender", "Another"));
		try {
			await().atMost(PATIENCE)
				.until(() -> installation.submission(waiting) != null && installation.submission(ofAnother) != null);
			texts(OURS, "STOP");
		}
		finally {
			pauses.resumeRoute("smpp");
		}
		endsAs(waiting, "FAILED/OPTED_OUT release");
		await().atMost(PATIENCE).until(() -> installation.states(ofAnother).contains("ACCEPTED capture"));
		endsAs(installation.command(this.phone), "FAILED/OPTED_OUT release");
		texts(OURS, "start");
		endsAs(installation.command(this.phone), "ACCEPTED capture");
	}

	@Test
	void aStopCountsForMessagesThatHaveTheRoutesSender() throws IOException {
		texts("DEFAULT", "unsubscribe");
		endsAs(installation.command(this.phone, Map.of("sender", "")), "FAILED/OPTED_OUT release");
		endsAs(installation.command(this.phone), "ACCEPTED capture");
	}

	@Test
	void aStopBetweenNumbersWithoutCountryCodeMeetsItsSender() throws IOException {
		smsc.connection().nationalText("0" + this.phone.substring(2), "07700905000", "STOP");
		JsonNode stop = published(1).get(0);
		assertThat(stop.path("to").asString()).isEqualTo("447700905000");
		endsAs(installation.command(this.phone, Map.of("sender", "447700905000")), "FAILED/OPTED_OUT release");
		endsAs(installation.command(this.phone), "ACCEPTED capture");
	}

	@Test
	void aSegmentSaysWhichItIsAndAsksForNothing() throws IOException {
		smsc.connection().segment(this.phone, OURS, 1, 2, "Please tell me when payments");
		smsc.connection().segment(this.phone, OURS, 2, 2, "STOP");
		List<JsonNode> published = published(2);
		assertThat(published).allSatisfy((text) -> {
			assertThat(ContractSchema.faults("inbound-message", text.toString())).isEmpty();
			assertThat(text.path("segment").path("of").asInt()).isEqualTo(2);
			assertThat(text.has("keyword")).isFalse();
		});
		endsAs(installation.command(this.phone), "ACCEPTED capture");
	}

	@Test
	void aStopIsHeededByAGatewayThatStartsLater() throws IOException {
		texts(OURS, "Stop!");
		gateway.close();
		gateway = installation.gateway(properties());
		endsAs(installation.command(this.phone), "FAILED/OPTED_OUT release");
	}

	@Test
	void aPhoneIsAnsweredOncePerKeywordBySenderItWroteTo() throws IOException {
		int before = installation.records("delivery-results").size();
		texts("60777", "Help");
		await().atMost(PATIENCE).until(() -> answers().size() == 1);
		assertThat(answers().get(0)).startsWith("60777: This number sends notifications.");
		texts("60777", "info?");
		texts("60777", "STOP");
		await().atMost(PATIENCE).until(() -> answers().size() == 2);
		assertThat(answers().get(1)).isEqualTo("60777: Stopped.");
		assertThat(counted("olate.gateway.answers", "keyword", "help", "result", "repeated")).isPositive();
		assertThat(installation.records("delivery-results").stream().skip(before)).as("nobody is told of answers")
			.noneMatch((record) -> record.key().length == 0);
	}

	@Test
	void whatNobodyCanUseIsAcknowledgedAndCounted() throws IOException {
		double before = counted("olate.gateway.inbound.refused", "reason", "no_number");
		int acknowledged = smsc.acknowledged().size();
		smsc.connection().text("Bank", OURS, "STOP");
		await().atMost(PATIENCE).until(() -> smsc.acknowledged().size() > acknowledged);
		assertThat(smsc.acknowledged().get(acknowledged)).isEqualTo(SMPPConstant.STAT_ESME_ROK);
		assertThat(counted("olate.gateway.inbound.refused", "reason", "no_number")).isEqualTo(before + 1);
		assertThat(texts(OURS, "Hello")).isEqualTo(SMPPConstant.STAT_ESME_ROK);
		assertThat(published(1)).hasSize(1);
	}

	/** The phone texts, and the status of the acknowledgement comes back. */
	private int texts(String to, String text) throws IOException {
		int before = smsc.acknowledged().size();
		smsc.connection().text(this.phone, to, text);
		await().atMost(PATIENCE).until(() -> smsc.acknowledged().size() > before);
		return smsc.acknowledged().get(before);
	}

	private List<JsonNode> published(int least) {
		await().atMost(PATIENCE).until(() -> installation.inbound(this.phone).size() >= least);
		return installation.inbound(this.phone);
	}

	/** What was submitted to the phone. */
	private List<String> answers() {
		return smsc.submits()
			.stream()
			.filter((submit) -> submit.getDestAddress().equals(this.phone))
			.map((submit) -> submit.getSourceAddr() + ": " + Gsm7.decode(submit.getShortMessage()))
			.toList();
	}

	private static double counted(String meter, String... tags) {
		return gateway.getBean(MeterRegistry.class).get(meter).tags(tags).counter().count();
	}

	private static void endsAs(String message, String... states) {
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(
					installation.states(message).stream().filter((state) -> !state.startsWith("SUBMITTING")).distinct())
				.containsExactly(states));
	}

}
