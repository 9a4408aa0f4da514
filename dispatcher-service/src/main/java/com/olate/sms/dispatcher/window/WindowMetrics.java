package com.olate.sms.dispatcher.window;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import com.olate.sms.dispatcher.event.RejectionCode;
import com.olate.sms.dispatcher.plan.Plan;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * The figures of windows. All series are there from the start, at zero.
 */
final class WindowMetrics {

	private static final String PREFIX = "olate.dispatcher.";

	private final Map<Plan.Outcome, Counter> events = new EnumMap<>(Plan.Outcome.class);

	private final Map<RejectionCode, Counter> deadLetters = new EnumMap<>(RejectionCode.class);

	private final Counter commands;

	private final Counter fences;

	private final Counter aborts;

	private final Counter reserveFailures;

	private final Timer duration;

	private final Timer chunk;

	WindowMetrics(MeterRegistry registry, WindowState state, Clock clock) {
		for (Plan.Outcome outcome : Plan.Outcome.values()) {
			this.events.put(outcome,
					Counter.builder(PREFIX + "events")
						.description("Records finished or offered again, by outcome")
						.tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
						.register(registry));
		}
		for (RejectionCode code : RejectionCode.values()) {
			this.deadLetters.put(code,
					Counter.builder(PREFIX + "dead.letters")
						.description("Records sent to the dead-letter topic, by cause")
						.tag("code", code.name().toLowerCase(Locale.ROOT))
						.register(registry));
		}
		this.commands = counter(registry, "commands", "Send commands emitted");
		this.fences = counter(registry, "fences", "Times another process took this one's place");
		this.aborts = counter(registry, "aborts", "Transactions that were aborted and tried again");
		this.reserveFailures = counter(registry, "reserve.failures", "Reserve calls without a usable answer");
		this.duration = Timer.builder(PREFIX + "window.duration")
			.description("From a window's end until its last record is finished")
			.register(registry);
		this.chunk = Timer.builder(PREFIX + "chunk.duration")
			.description("From a chunk's reserve call until its commit")
			.register(registry);
		Gauge.builder(PREFIX + "window.lag", state, (seen) -> seen.lag(clock.instant()).toMillis() / 1000.0)
			.description("Age of the oldest unfinished window's end")
			.baseUnit("seconds")
			.register(registry);
		Gauge.builder(PREFIX + "consumer.lag", state, WindowState::unread)
			.description("Offsets in open windows that are not finished")
			.register(registry);
		Gauge.builder(PREFIX + "kept.back", state, WindowState::keptBack)
			.description("Offsets that open transactions of publishers keep back, as of the last tick")
			.register(registry);
		Gauge.builder(PREFIX + "partitions.blocked", state, (seen) -> seen.blocked().size())
			.description("Partitions that are not read until somebody has decided what to do")
			.register(registry);
	}

	/**
	 * A plan was committed.
	 */
	void committed(Plan plan, Duration took) {
		plan.outcomes().forEach((outcome, count) -> this.events.get(outcome).increment(count));
		plan.deadLetters().forEach((letter) -> this.deadLetters.get(letter.rejected().code()).increment());
		this.commands.increment(plan.commands().size());
		this.chunk.record(took);
	}

	void windowFinished(Duration took) {
		this.duration.record(took);
	}

	void fenced() {
		this.fences.increment();
	}

	void aborted() {
		this.aborts.increment();
	}

	void reserveFailed() {
		this.reserveFailures.increment();
	}

	private static Counter counter(MeterRegistry registry, String name, String description) {
		return Counter.builder(PREFIX + name).description(description).register(registry);
	}

}
