package com.olate.sms.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.olate.sms.servers.TestServers;
import org.bson.Document;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two instances share the work; one is killed at a step of its way from Kafka to the
 * carrier and back, and never comes back. The other takes over, and hears the receipts of
 * what the first had sent. With {@code -Dkills=all} at every step, else at some.
 */
class KilledInstanceIT {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final int WINDOW = 10;

	private static final int MESSAGES = 60;

	private final Installation installation = new Installation();

	private final Map<String, String> idsByNumber = new HashMap<>();

	private final Map<String, String> carrierIds = new HashMap<>();

	private Carrier kept;

	@BeforeEach
	void start() throws IOException {
		this.kept = new Carrier();
	}

	@AfterEach
	void stop() throws IOException {
		this.kept.smsc.close();
		this.installation.close();
	}

	@Test
	void whereverOneIsKilledTheOtherGoesOnAndNothingIsSentTwice() throws IOException {
		Map<Step, List<String>> sentByTheKilled = new TreeMap<>();
		Map<Step, Map<String, String>> commands = new TreeMap<>();
		try (GatewayProcess other = gateway("other", this.kept, TestServers.mongodbUri())) {
			for (Step step : Step.chosen()) {
				Carrier lost = new Carrier();
				try (StoreFront front = new StoreFront(TestServers.mongodbUri());
						GatewayProcess victim = gateway(step.name(), lost, front.uri())) {
					awaitShared(other, victim, step);
					step.trap.arm(front, lost, victim::kill);
					commands.put(step, this.installation.commandsOnEveryPartition(MESSAGES,
							447700910000L + 100L * step.ordinal()));
					await(step.name()).atMost(PATIENCE).until(() -> !victim.isAlive());
				}
				sentByTheKilled.put(step, lost.numbers());
				lost.smsc.close();
				this.idsByNumber.putAll(commands.get(step));
				awaitTaken();
			}
			endsWell(commands, sentByTheKilled);
			assertThat(other.isAlive()).isTrue();
		}
	}

	private GatewayProcess gateway(String name, Carrier carrier, String store) throws IOException {
		return this.installation.process(Map.of("olate.instance-id", name, "MONGODB_URI", store,
				"olate.gateway.smpp.port", carrier.smsc.port(), "olate.gateway.smpp.system-id", "olate",
				"olate.gateway.smpp.password", "secret", "olate.gateway.smpp.window", WINDOW,
				"olate.gateway.response-timeout", "5s", "spring.kafka.consumer.properties[session.timeout.ms]", 6000,
				"spring.kafka.consumer.properties[heartbeat.interval.ms]", 1000))
			.ready();
	}

	private void awaitShared(GatewayProcess other, GatewayProcess victim, Step step) {
		await("both have partitions").atMost(PATIENCE).untilAsserted(() -> {
			assertThat(other.isAlive()).as(other::output).isTrue();
			assertThat(victim.isAlive()).as(victim::output).isTrue();
			assertThat(this.installation.partitionsByInstance())
				.isEqualTo(Map.of("gateway-other-0", 3, "gateway-" + step + "-0", 3));
		});
	}

	/**
	 * Until every command is in the database and the other has done all it can: nothing
	 * is left for the next to be killed.
	 */
	private void awaitTaken() {
		await("all are taken over").atMost(PATIENCE)
			.untilAsserted(() -> assertThat(states()).hasSameSizeAs(this.idsByNumber).doesNotContainValue("WAITING"));
		await("the other has its answers").atMost(PATIENCE).until(() -> {
			String number = this.kept.numbers().get(0);
			String process = this.installation.submission(this.idsByNumber.get(number))
				.getString("owner")
				.split("/")[0];
			return this.installation.submissions()
				.find(new Document("state", "SUBMITTING"))
				.into(new ArrayList<>())
				.stream()
				.noneMatch((document) -> document.getString("owner").startsWith(process));
		});
	}

	private void endsWell(Map<Step, Map<String, String>> commands, Map<Step, List<String>> sentByTheKilled)
			throws IOException {
		List<String> sent = Stream
			.concat(this.kept.numbers().stream(), sentByTheKilled.values().stream().flatMap(List::stream))
			.toList();
		assertThat(sent).as("no second send").doesNotHaveDuplicates();
		timeHasPassedForWhatTheKilledHadBegun();
		for (String number : sent) {
			this.kept.smsc.connection().receipt(number, this.carrierIds.get(number), "DELIVRD");
		}
		Map<String, String> expected = new HashMap<>();
		this.idsByNumber.forEach((number, id) -> expected.put(id, sent.contains(number) ? "DELIVERED" : "UNCONFIRMED"));
		await("every message ends").atMost(PATIENCE).untilAsserted(() -> assertThat(states()).isEqualTo(expected));
		commands.forEach((step, ids) -> assertThat(ids.keySet().stream().filter((number) -> !sent.contains(number)))
			.as("never on the wire, %s", step)
			.hasSizeLessThanOrEqualTo(step.mostUnsent));
		await("every result is told").atMost(PATIENCE)
			.untilAsserted(() -> assertThat(lastResults()).isEqualTo(expected));
		assertThat(effects("DELIVERED")).doesNotContain("release");
		assertThat(effects("UNCONFIRMED")).isSubsetOf("none");
	}

	/** The sweep would wait another half minute for answers that cannot come. */
	private void timeHasPassedForWhatTheKilledHadBegun() {
		this.installation.submissions()
			.updateMany(new Document("state", "SUBMITTING"),
					new Document("$set", new Document("due", new Date(0)).append("changesAt", new Date(0))));
	}

	private Map<String, String> states() {
		Map<String, String> states = new HashMap<>();
		this.installation.submissions()
			.find()
			.forEach((document) -> states.put(document.getString("_id"), document.getString("state")));
		return states;
	}

	private Map<String, String> lastResults() {
		return this.installation.results()
			.stream()
			.collect(Collectors.toMap((result) -> result.path("messageId").asString(),
					(result) -> result.path("state").asString(), (first, second) -> second));
	}

	/** The effects of all results of messages that ended so. */
	private List<String> effects(String end) {
		Map<String, String> ends = lastResults();
		return this.installation.results()
			.stream()
			.filter((result) -> end.equals(ends.get(result.path("messageId").asString())))
			.map((JsonNode result) -> result.path("effect").asString())
			.distinct()
			.toList();
	}

	/** An SMSC that takes everything, or nothing any more. */
	private final class Carrier {

		private final AtomicInteger count = new AtomicInteger();

		private final ScriptedSmsc smsc = new ScriptedSmsc(this::submitted);

		private volatile boolean receipts;

		private volatile int silentFrom = Integer.MAX_VALUE;

		private volatile int killAt = Integer.MAX_VALUE;

		private volatile Runnable kill = () -> {
		};

		Carrier() throws IOException {
		}

		private void submitted(ScriptedSmsc.Connection connection, SubmitSm submit) throws IOException {
			String number = submit.getDestAddress();
			String id = "9" + number;
			synchronized (KilledInstanceIT.this.carrierIds) {
				KilledInstanceIT.this.carrierIds.put(number, id);
			}
			int place = this.count.incrementAndGet();
			if (place < this.silentFrom) {
				connection.accept(submit, id);
				if (this.receipts) {
					connection.receipt(number, id, "DELIVRD");
				}
			}
			if (place == this.killAt) {
				this.kill.run();
			}
		}

		void silentUntilKilledAt(int submit, Runnable kill) {
			this.kill = kill;
			this.silentFrom = 1;
			this.killAt = submit;
		}

		List<String> numbers() {
			return this.smsc.submits().stream().map(SubmitSm::getDestAddress).toList();
		}

	}

	/** Where the process is when it is killed. */
	private enum Step {

		/** Commands are read from Kafka and not yet recorded. */
		READ(0, (front, carrier, kill) -> front.before(command("insert"), kill)),

		/** They are recorded; the process does not know. */
		RECORDED(WINDOW, (front, carrier, kill) -> front.after(command("insert"), kill)),

		/** One submit is with the carrier, unanswered. */
		SUBMITTED(WINDOW, (front, carrier, kill) -> carrier.silentUntilKilledAt(1, kill)),

		/** The SMPP window is full of unanswered submits. */
		WINDOW_FULL(0, (front, carrier, kill) -> carrier.silentUntilKilledAt(WINDOW, kill)),

		/** Answers are read and not yet recorded. */
		ANSWERED(WINDOW, (front, carrier, kill) -> front.before(update("ACCEPTED"), kill)),

		/** Answers are recorded and not yet told. */
		ANSWER_RECORDED(WINDOW, (front, carrier, kill) -> front.after(update("ACCEPTED"), kill)),

		/** Receipts are read and not yet recorded. */
		RECEIPT_READ(WINDOW, (front, carrier, kill) -> {
			carrier.receipts = true;
			front.before(update("DELIVERED"), kill);
		}),

		/** Receipts are recorded, not acknowledged to the carrier, and not yet told. */
		RECEIPT_RECORDED(WINDOW, (front, carrier, kill) -> {
			carrier.receipts = true;
			front.after(update("DELIVERED"), kill);
		}),

		/** Results are on Kafka; the mark that they are not is still there. */
		TOLD(WINDOW, (front, carrier, kill) -> front.before(unmark(), kill));

		private final int mostUnsent;

		private final Trap trap;

		Step(int mostUnsent, Trap trap) {
			this.mostUnsent = mostUnsent;
			this.trap = trap;
		}

		static List<Step> chosen() {
			return "all".equals(System.getProperty("kills")) ? Arrays.asList(values()) : List.of(WINDOW_FULL, ANSWERED);
		}

		private static Predicate<String> update(String state) {
			return command("update").and((message) -> message.contains(state + "\u0000"));
		}

		private static Predicate<String> unmark() {
			return command("update")
				.and((message) -> message.contains("unpublished") && !message.contains("$set\u0000"));
		}

		private static Predicate<String> command(String name) {
			return (message) -> message.contains("\u0002" + name + "\u0000") && message.contains("submissions\u0000");
		}

		private interface Trap {

			void arm(StoreFront front, Carrier carrier, Runnable kill);

		}

	}

}
