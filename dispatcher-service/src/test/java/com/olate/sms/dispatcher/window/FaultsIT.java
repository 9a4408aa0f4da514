package com.olate.sms.dispatcher.window;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Faults at every step of a chunk, and members that come and go: every event's commands
 * once, on both group protocols.
 */
class FaultsIT {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private final MutableClock clock = Installation.clock();

	private final FaultyProducer faults = new FaultyProducer();

	private Installation installation;

	@BeforeEach
	void install() throws Exception {
		this.installation = new Installation(4);
	}

	@AfterEach
	void remove() {
		this.installation.close();
	}

	@Test
	void anAbortedChunkIsDoneAgain() {
		this.faults.failBefore("sendOffsetsToTransaction", 2, () -> new KafkaException("as told"));
		this.faults.failBefore("commitTransaction", 1, () -> new KafkaException("as told"));
		assertEachEventOnce();
	}

	@Test
	void aCommitWhoseAnswerIsLostIsAskedForAgain() {
		this.faults.failAfter("commitTransaction", 1, () -> new TimeoutException("as told"));
		assertEachEventOnce();
	}

	@Test
	void aCommitWithoutAnAnswerIsAskedForAgain() {
		this.faults.failBefore("commitTransaction", 3, () -> new TimeoutException("as told"));
		assertEachEventOnce();
	}

	@Test
	void aFencedProducerIsReplacedAndTheChunkDoneAgain() {
		this.faults.failBefore("sendOffsetsToTransaction", 1, () -> new ProducerFencedException("as told"));
		Installation.Loop loop = assertEachEventOnce();
		assertThat(loop.registry.get("olate.dispatcher.fences").counter().count()).isOne();
	}

	@Test
	void aProducerThatDiesAfterItsCommitDoesNothingTwice() {
		this.faults.failAfter("commitTransaction", 1, () -> new ProducerFencedException("as told"));
		assertEachEventOnce();
	}

	@Test
	void anErrorAfterTheReserveLeadsToTheSameCommandsOnce() {
		this.faults.failBefore("beginTransaction", 2, () -> new IllegalStateException("as told"));
		assertEachEventOnce();
	}

	@ParameterizedTest
	@EnumSource(WindowProperties.GroupProtocol.class)
	void membersComeAndGoInMidWindow(WindowProperties.GroupProtocol protocol) {
		this.installation.protocol = protocol;
		this.installation.chunkRecords = 7;
		this.installation.accounts.mostDecisions = 3;
		publish(0, 100);
		Installation.Loop first = startReady();
		tick();
		await().atMost(LIMIT).until(() -> !this.installation.commandedEvents().isEmpty());
		this.installation.start("b", this.clock);
		await().atMost(LIMIT).until(() -> this.installation.commandedEvents().size() > 20);
		publish(100, 150);
		tick();
		first.lifecycle.stop();
		this.installation.start("a", this.clock, this.faults::around);
		publish(150, 200);
		tick();
		await().atMost(LIMIT).until(() -> this.installation.commandedEvents().size() >= 200);
		assertThat(this.installation.commandedEvents()).hasSize(200).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@EnumSource(WindowProperties.GroupProtocol.class)
	void twoProcessesOfOneNameAreNotReadyAndDoNothingTwice(WindowProperties.GroupProtocol protocol) {
		this.installation.protocol = protocol;
		Installation.Loop first = startReady();
		Installation.Loop second = this.installation.start("a", this.clock);
		publish(0, 40);
		tick();
		await().atMost(LIMIT).until(() -> this.installation.commandedEvents().size() >= 40);
		assertThat(this.installation.commandedEvents()).hasSize(40).doesNotHaveDuplicates();
		await().atMost(LIMIT)
			.until(() -> List.of(first, second)
				.stream()
				.anyMatch((loop) -> loop.health.health().getStatus().getCode().equals("DOWN")));
	}

	@Test
	void recordsThatVanishedBeforeTheyWereReadAreAnAlertAndNotSkipped() throws Exception {
		publish(0, 8);
		this.installation.commit(0, 0);
		this.installation.commit(1, 0);
		this.installation.commit(2, 0);
		this.installation.commit(3, 0);
		this.installation.admin
			.deleteRecords(
					Map.of(new TopicPartition(this.installation.topics.events(), 2), RecordsToDelete.beforeOffset(1)))
			.all()
			.get();
		Installation.Loop loop = this.installation.start("a", this.clock);
		tick();
		await().atMost(LIMIT).until(() -> this.installation.commandedEvents().size() == 6);
		await().atMost(LIMIT).until(() -> loop.state.blocked().containsKey(2));
		assertThat(loop.health.health().getStatus().getCode()).isEqualTo("DOWN");
		assertThat(this.installation.committed()).containsEntry(2, 0L);
	}

	@Test
	void aPartitionWhoseOffsetWasLostIsAnAlertButANewOneIsRead() throws Exception {
		publish(0, 12);
		this.installation.commit(0, 0);
		this.installation.admin
			.deleteRecords(
					Map.of(new TopicPartition(this.installation.topics.events(), 2), RecordsToDelete.beforeOffset(1)))
			.all()
			.get();
		Installation.Loop loop = this.installation.start("a", this.clock);
		await().atMost(LIMIT).until(() -> loop.state.blocked().containsKey(2));
		tick();
		await().atMost(LIMIT).until(() -> this.installation.commandedEvents().size() == 9);
		assertThat(this.installation.committed()).containsOnlyKeys(0, 1, 3);
	}

	@Test
	void aNewGroupBeginsAtTheEarliestRecordThatIsLeft() throws Exception {
		publish(0, 12);
		this.installation.admin
			.deleteRecords(
					Map.of(new TopicPartition(this.installation.topics.events(), 2), RecordsToDelete.beforeOffset(1)))
			.all()
			.get();
		this.installation.start("a", this.clock);
		tick();
		await().atMost(LIMIT).until(() -> this.installation.commandedEvents().size() == 11);
	}

	private Installation.Loop assertEachEventOnce() {
		this.installation.chunkRecords = 10;
		Installation.Loop loop = startReady();
		publish(0, 40);
		tick();
		await().atMost(LIMIT).until(() -> this.faults.isSpent() && this.installation.commandedEvents().size() >= 40);
		publish(40, 50);
		tick();
		await().atMost(LIMIT).until(() -> this.installation.commandedEvents().size() >= 50);
		assertThat(this.installation.commandedEvents()).hasSize(50).doesNotHaveDuplicates();
		return loop;
	}

	private Installation.Loop startReady() {
		Installation.Loop loop = this.installation.start("a", this.clock, this.faults::around);
		await().atMost(LIMIT).until(() -> this.installation.committed().size() == 4);
		return loop;
	}

	private void publish(int from, int to) {
		IntStream.range(from, to)
			.forEach((i) -> this.installation.publisher.send(this.installation.event(i % 4, "acct" + i % 5, "e" + i)));
		this.installation.publisher.flush();
	}

	private void tick() {
		this.clock.advance(Installation.WINDOW);
	}

}
