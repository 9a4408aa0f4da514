package com.olate.sms.dispatcher.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.olate.sms.dispatcher.event.RejectionCode;
import com.olate.sms.dispatcher.plan.Plan;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When this service is ready, and what its figures say.
 */
class WindowHealthTests {

	private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T10:16:00Z"));

	private final WindowState state = new WindowState();

	private final WindowHealthIndicator indicator = new WindowHealthIndicator(this.state, this.clock);

	@BeforeEach
	void run() {
		this.state.started();
		this.state.polled(this.clock.instant());
	}

	@Test
	void aLoopThatPollsIsReady() {
		assertThat(health()).isEqualTo("UP");
	}

	@Test
	void aLoopThatDoesNotRunIsNotReady() {
		this.state.ended();
		assertThat(health()).isEqualTo("DOWN: the loop does not run");
	}

	@Test
	void withoutKafkaItIsNotReady() {
		this.state.sessionEnded();
		assertThat(health()).isEqualTo("DOWN: not connected to Kafka");
	}

	@Test
	void aPollTooLongAgoIsNotReady() {
		this.clock.advance(Duration.ofSeconds(121));
		assertThat(health()).isEqualTo("DOWN: the last poll was 121 s ago");
	}

	@Test
	void threeFencesInFiveMinutesAreNotReady() {
		for (int i = 0; i < 3; i++) {
			assertThat(health()).isEqualTo("UP");
			this.state.fenced(this.clock.instant());
		}
		assertThat(health()).startsWith("DOWN: fenced three times");
	}

	@Test
	void aBlockedPartitionIsNotReadyUntilItIsGone() {
		this.state.block(2, "offset 7 is out of range");
		assertThat(health()).isEqualTo("DOWN: partitions are not read: {2=offset 7 is out of range}");
		this.state.unblock(2);
		assertThat(health()).isEqualTo("UP");
	}

	@Test
	void lagIsTheAgeOfTheOldestUnfinishedWindow() {
		this.state.oldestWindow(Optional.of(this.clock.instant()));
		this.clock.advance(Duration.ofSeconds(90));
		assertThat(this.state.lag(this.clock.instant())).isEqualTo(Duration.ofSeconds(90));
		this.state.oldestWindow(Optional.empty());
		assertThat(this.state.lag(this.clock.instant())).isZero();
	}

	@Test
	void allSeriesAreThereAtZero() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		new WindowMetrics(registry, this.state, this.clock);
		assertThat(registry.get("olate.dispatcher.events").counters()).hasSize(Plan.Outcome.values().length)
			.allMatch((counter) -> counter.count() == 0);
		assertThat(registry.get("olate.dispatcher.dead.letters").counters()).hasSize(RejectionCode.values().length);
		assertThat(registry.get("olate.dispatcher.window.lag").gauge().value()).isZero();
		assertThat(registry.get("olate.dispatcher.window.duration").timer().count()).isZero();
	}

	private String health() {
		Health health = this.indicator.health();
		Object reason = health.getDetails().get("reason");
		return health.getStatus().getCode() + ((reason == null) ? "" : ": " + reason);
	}

}
