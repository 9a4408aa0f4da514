package com.olate.sms.dispatcher.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import com.olate.sms.dispatcher.plan.BackOff;
import com.olate.sms.dispatcher.plan.Backlog;
import com.olate.sms.dispatcher.plan.Ticks;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of the Kafka clients: at each tick ends a window, then reads and finishes it
 * chunk by chunk, polling at least once between chunks so that the group keeps this
 * member. A failed chunk is tried again after a back-off. For one thread.
 */
final class Session {

	private static final Logger log = LoggerFactory.getLogger(Session.class);

	private static final Duration LONGEST_POLL = Duration.ofMillis(100);

	private final WindowConsumer consumer;

	private final Backlog backlog;

	private final ChunkRunner runner;

	private final Ticks ticks;

	private final BackOff backOff;

	private final WindowState state;

	private final WindowMetrics metrics;

	private final Clock clock;

	private final LongSupplier nanoTime;

	private final Deque<Instant> openWindows = new ArrayDeque<>();

	private @Nullable Instant dueTick;

	private long resumeAt;

	private int commands;

	private int deadLetters;

	Session(WindowConsumer consumer, Backlog backlog, ChunkRunner runner, Ticks ticks, BackOff backOff,
			WindowState state, WindowMetrics metrics, Clock clock, LongSupplier nanoTime) {
		this.consumer = consumer;
		this.backlog = backlog;
		this.runner = runner;
		this.ticks = ticks;
		this.backOff = backOff;
		this.state = state;
		this.metrics = metrics;
		this.clock = clock;
		this.nanoTime = nanoTime;
		this.resumeAt = nanoTime.getAsLong();
	}

	void run(BooleanSupplier running) {
		this.consumer.subscribe();
		while (running.getAsBoolean()) {
			try {
				step();
			}
			catch (RetriableException ex) {
				failed("Kafka did not answer: " + ex);
			}
		}
	}

	private void step() {
		this.ticks.due(this.clock.instant()).ifPresent((tick) -> this.dueTick = tick);
		boolean working = this.nanoTime.getAsLong() - this.resumeAt >= 0;
		if (working) {
			openWindows();
		}
		boolean came = this.consumer.poll(working, pollTimeout(working));
		if (working && (!came || this.backlog.wanted().isEmpty())) {
			runChunk();
		}
		report();
	}

	private void openWindows() {
		Instant tick = this.dueTick;
		if (tick != null) {
			this.consumer.cut(tick);
			this.openWindows.addLast(tick);
			this.dueTick = null;
		}
		this.consumer.openFresh(this.ticks.last());
	}

	private Duration pollTimeout(boolean working) {
		if (working && this.backlog.wanted().isEmpty() && this.backlog.hasOffers(this.nanoTime.getAsLong())) {
			return Duration.ZERO;
		}
		Duration untilTick = this.ticks.untilNext(this.clock.instant());
		return (untilTick.compareTo(LONGEST_POLL) < 0) ? untilTick : LONGEST_POLL;
	}

	private void runChunk() {
		ChunkRunner.Step step = this.runner.run();
		if (step instanceof ChunkRunner.Step.Failed failed) {
			failed(failed.cause());
		}
		else if (step instanceof ChunkRunner.Step.Done done) {
			if (this.backOff.attempts() > 0) {
				log.info("Going on after failed attempts={}", this.backOff.attempts());
				this.backOff.reset();
			}
			this.commands += done.commands();
			this.deadLetters += done.deadLetters();
		}
	}

	/**
	 * Tells of the first failure of a streak, and waits before the next attempt.
	 */
	private void failed(String cause) {
		Duration delay = this.backOff.next();
		if (this.backOff.attempts() == 1) {
			log.warn("Nothing lost, trying again with back-off: {}", cause);
		}
		else {
			log.debug("Attempt {} failed: {}", this.backOff.attempts(), cause);
		}
		this.resumeAt = this.nanoTime.getAsLong() + delay.toNanos();
	}

	private void report() {
		Optional<Instant> oldest = this.backlog.oldestWindow().or(() -> Optional.ofNullable(this.dueTick));
		this.state.oldestWindow(oldest);
		this.state.unread(this.backlog.unread());
		while (!this.openWindows.isEmpty()
				&& (oldest.isEmpty() || this.openWindows.getFirst().isBefore(oldest.get()))) {
			Instant at = this.openWindows.removeFirst();
			Duration took = Duration.between(at, this.clock.instant());
			this.metrics.windowFinished(took.isNegative() ? Duration.ZERO : took);
			if (this.commands + this.deadLetters > 0) {
				log.info("Window finished at={} commands={} deadLetters={} tookMs={}", at, this.commands,
						this.deadLetters, took.toMillis());
			}
			this.commands = 0;
			this.deadLetters = 0;
		}
	}

}
