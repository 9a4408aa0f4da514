package com.olate.sms.dispatcher.window;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Windows on a real broker: complete, in order, nothing lost, nothing twice.
 */
class WindowIT {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final MutableClock clock = Installation.clock();

	private Installation installation;

	@BeforeEach
	void install() throws Exception {
		this.installation = new Installation(3);
	}

	@AfterEach
	void remove() {
		this.installation.close();
	}

	@Test
	void eventsWaitForTheEndOfTheirWindow() {
		Installation.Loop loop = startReady("a");
		publishTo(0, 1, 2, 3);
		publishTo(1, 4, 5);
		await().during(Duration.ofSeconds(1)).atMost(LIMIT).until(() -> this.installation.accounts.offered.isEmpty());
		tick();
		awaitEvents("e1", "e2", "e3", "e4", "e5");
		await().atMost(LIMIT).until(() -> this.installation.committed().equals(Map.of(0, 3L, 1, 2L, 2, 0L)));
		assertThat(loop.counted("events", "outcome", "granted")).isEqualTo(5);
		assertThat(loop.state.lag(this.clock.instant())).isZero();
	}

	@Test
	void whatWaitedWhileNobodyRanIsDueAtOnce() {
		publishTo(0, 1, 2);
		this.clock.advance(Installation.WINDOW.multipliedBy(2));
		startReady("a");
		awaitEvents("e1", "e2");
	}

	@Test
	void poisonGoesToTheDeadLettersAndItsNeighboursAreSent() {
		publishTo(0, 1);
		Installation.send(this.installation.publisher, this.installation.record(0, "poison"));
		Installation.send(this.installation.publisher, this.installation.event(0, "acct", "bad id"));
		publishTo(0, 2);
		Installation.Loop loop = startReady("a");
		tick();
		awaitEvents("e1", "e2");
		List<ConsumerRecord<byte[], byte[]>> dead = this.installation.read(this.installation.topics.deadLetters());
		assertThat(dead).hasSize(2);
		assertThat(dead.get(0).value()).isEqualTo("poison".getBytes(StandardCharsets.UTF_8));
		assertThat(header(dead.get(0), "dlt-code")).isEqualTo("NOT_CLOUDEVENT");
		assertThat(header(dead.get(0), "dlt-topic")).isEqualTo(this.installation.topics.events());
		assertThat(header(dead.get(0), "dlt-partition")).isEqualTo("0");
		assertThat(header(dead.get(0), "dlt-offset")).isEqualTo("1");
		assertThat(header(dead.get(0), "dlt-sha256")).hasSize(64);
		assertThat(header(dead.get(1), "dlt-code")).isEqualTo("INVALID_ENVELOPE");
		assertThat(header(dead.get(1), "dlt-account-id")).isEqualTo("acct");
		assertThat(header(dead.get(1), "ce_id")).isEqualTo("bad id");
		assertThat(loop.counted("dead.letters", "code", "not_cloudevent")).isOne();
	}

	@Test
	void aCompressedGiantIsCutAndItsNeighboursAreSent() {
		try (Producer<byte[], byte[]> compressing = this.installation.producer(Map.of("compression.type", "gzip"))) {
			Installation.send(compressing, this.installation.record(0, "0".repeat(50_000_000)));
		}
		publishTo(0, 1);
		startReady("a");
		tick();
		awaitEvents("e1");
		ConsumerRecord<byte[], byte[]> dead = this.installation.read(this.installation.topics.deadLetters()).get(0);
		assertThat(dead.value()).hasSize(64 * 1024);
		assertThat(header(dead, "dlt-code")).isEqualTo("TOO_LARGE");
		assertThat(header(dead, "dlt-truncated")).isEqualTo("true");
		assertThat(header(dead, "dlt-sha256"))
			.isEqualTo("c9784a881ea283d672c4fa0698115026adcee6ba41f1ac0ae7dcfeb619a0f914");
	}

	@Test
	void aRecordNearTheLimitIsKeptWhole() {
		byte[] large = new byte[1_000_000];
		new Random(1).nextBytes(large);
		Installation.send(this.installation.publisher,
				new ProducerRecord<>(this.installation.topics.events(), 0, null, large));
		publishTo(0, 1);
		startReady("a");
		tick();
		awaitEvents("e1");
		assertThat(this.installation.read(this.installation.topics.deadLetters()).get(0).value()).isEqualTo(large);
	}

	@Test
	void whileAccountServiceIsDownNothingIsEmittedAndNothingLost() {
		Installation.Loop loop = startReady("a");
		this.installation.accounts.status = 503;
		publishTo(0, 1, 2);
		tick();
		await().atMost(LIMIT).until(() -> this.installation.accounts.offered.size() >= 6);
		assertThat(this.installation.commandedEvents()).isEmpty();
		assertThat(loop.health.health().getStatus().getCode()).isEqualTo("UP");
		tick();
		assertThat(loop.state.lag(this.clock.instant())).isGreaterThanOrEqualTo(Installation.WINDOW);
		this.installation.accounts.status = 200;
		awaitEvents("e1", "e2");
	}

	@Test
	void anAnswerForAPrefixIsFollowedByTheRest() {
		this.installation.accounts.mostDecisions = 2;
		publishTo(0, 1, 2, 3, 4);
		publishTo(1, 5, 6, 7);
		startReady("a");
		tick();
		awaitEvents("e1", "e2", "e3", "e4", "e5", "e6", "e7");
		await().atMost(LIMIT).until(() -> this.installation.committed().equals(Map.of(0, 4L, 1, 3L, 2, 0L)));
	}

	@Test
	void anUndecidedAccountHoldsItsPartitionAloneAndIsOfferedAgain() {
		this.installation.accounts.outcomes.put("busy", "RETRY");
		publishTo(0, 1);
		this.installation.publish(0, "busy", "e2");
		publishTo(0, 3);
		publishTo(1, 4);
		Installation.Loop loop = startReady("a");
		tick();
		awaitEvents("e1", "e4");
		await().atMost(LIMIT).until(() -> loop.counted("events", "outcome", "retry") >= 3);
		assertThat(this.installation.committed()).containsEntry(0, 1L).containsEntry(1, 1L);
		this.installation.accounts.outcomes.clear();
		awaitEvents("e1", "e2", "e3", "e4");
	}

	@Test
	void anAccountUndecidedForTenMinutesGoesToTheDeadLetters() {
		this.installation.accounts.outcomes.put("busy", "RETRY");
		this.installation.publish(0, "busy", "e1");
		publishTo(0, 2);
		Installation.Loop loop = startReady("a");
		tick();
		await().atMost(LIMIT).until(() -> loop.counted("events", "outcome", "retry") >= 2);
		this.clock.advance(Duration.ofMinutes(11));
		awaitEvents("e2");
		ConsumerRecord<byte[], byte[]> dead = this.installation.read(this.installation.topics.deadLetters()).get(0);
		assertThat(header(dead, "dlt-code")).isEqualTo("UNDECIDED");
		assertThat(header(dead, "dlt-account-id")).isEqualTo("busy");
	}

	@Test
	void conflictsAndUnknownAccountsAreDeadLettersAndDuplicatesAreCounted() {
		this.installation.accounts.outcomes.put("conflicting", "CONFLICT");
		this.installation.accounts.outcomes.put("nobody", "UNKNOWN_ACCOUNT");
		this.installation.publish(0, "conflicting", "e1");
		this.installation.publish(0, "nobody", "e2");
		this.installation.publish(0, "acct", "e3");
		this.installation.publish(1, "acct", "e3");
		Installation.Loop loop = startReady("a");
		tick();
		awaitEvents("e3");
		await().atMost(LIMIT).until(() -> loop.counted("events", "outcome", "duplicate") == 1);
		assertThat(this.installation.read(this.installation.topics.deadLetters()))
			.extracting((record) -> header(record, "dlt-code"))
			.containsExactlyInAnyOrder("CONFLICT", "UNKNOWN_ACCOUNT");
	}

	@Test
	void anEventThatAccountServiceRefusesDoesNotHoldUpOtherPartitions() {
		this.installation.accounts.refused.add("e3");
		publishTo(0, 1, 2, 3, 4);
		publishTo(1, 5, 6);
		startReady("a");
		tick();
		awaitEvents("e1", "e2", "e5", "e6");
		this.clock.advance(Duration.ofMinutes(11));
		awaitEvents("e1", "e2", "e4", "e5", "e6");
	}

	@Test
	void transactionsOfOtherPublishersAreSeenOnceCommittedAndNeverIfAborted() {
		Installation.Loop loop = startReady("a");
		try (Producer<byte[], byte[]> other = this.installation
			.producer(Map.of("transactional.id", this.installation.name + "other"))) {
			other.initTransactions();
			other.beginTransaction();
			Installation.send(other, this.installation.event(0, "acct", "aborted"));
			other.abortTransaction();
			other.beginTransaction();
			Installation.send(other, this.installation.event(0, "acct", "e1"));
			other.commitTransaction();
			tick();
			awaitEvents("e1");
			await().atMost(LIMIT).until(() -> loop.state.lag(this.clock.instant()).isZero());
			other.beginTransaction();
			Installation.send(other, this.installation.event(1, "acct", "e2"));
			publishTo(2, 3);
			tick();
			awaitEvents("e1", "e3");
			await().atMost(LIMIT).until(() -> loop.state.keptBack() == 1);
			other.commitTransaction();
		}
		tick();
		awaitEvents("e1", "e2", "e3");
		await().atMost(LIMIT).until(() -> loop.state.keptBack() == 0);
	}

	@Test
	void aLongBacklogIsWorkedOffInChunks() {
		this.installation.chunkRecords = 50;
		this.installation.accounts.recipients = 3;
		IntStream.range(0, 1000)
			.forEach((i) -> this.installation.publisher.send(this.installation.event(i % 3, "acct" + i % 7, "e" + i)));
		this.installation.publisher.flush();
		startReady("a");
		tick();
		await().atMost(LIMIT).until(() -> this.installation.commandedEvents().size() >= 3000);
		assertThat(this.installation.commandedEvents()).hasSize(3000);
		assertThat(this.installation.commandedEvents().stream().distinct()).hasSize(1000);
	}

	private Installation.Loop startReady(String instance) {
		Installation.Loop loop = this.installation.start(instance, this.clock);
		await().atMost(LIMIT).until(() -> this.installation.committed().size() == 3);
		return loop;
	}

	private void publishTo(int partition, int... numbers) {
		for (int number : numbers) {
			this.installation.publish(partition, "acct", "e" + number);
		}
	}

	private void tick() {
		this.clock.advance(Installation.WINDOW);
	}

	private void awaitEvents(String... ids) {
		await().atMost(LIMIT)
			.untilAsserted(() -> assertThat(this.installation.commandedEvents()).containsExactlyInAnyOrder(ids));
	}

	private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
