package com.olate.sms.dispatcher.window;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

import com.olate.sms.dispatcher.plan.Backlog;
import com.olate.sms.dispatcher.plan.Candidate;
import com.olate.sms.dispatcher.plan.Chunk;
import com.olate.sms.dispatcher.plan.Decision;
import com.olate.sms.dispatcher.plan.Plan;
import com.olate.sms.dispatcher.reserve.Reservations;
import com.olate.sms.dispatcher.reserve.ReserveAnswer;

/**
 * Takes one chunk from the backlog to its end: reserve, plan, one transaction. The
 * reserve call comes first, since a transaction must not wait for another service. A
 * chunk that account-service refuses as a whole is halved until the event to blame is
 * found.
 */
final class ChunkRunner {

	private final Backlog backlog;

	private final WindowConsumer consumer;

	private final ChunkPublisher publisher;

	private final Reservations reservations;

	private final String topicId;

	private final Duration undecidedLimit;

	private final WindowMetrics metrics;

	private final Clock clock;

	private final LongSupplier nanoTime;

	private int most = Integer.MAX_VALUE;

	ChunkRunner(Backlog backlog, WindowConsumer consumer, ChunkPublisher publisher, Reservations reservations,
			String topicId, Duration undecidedLimit, WindowMetrics metrics, Clock clock, LongSupplier nanoTime) {
		this.backlog = backlog;
		this.consumer = consumer;
		this.publisher = publisher;
		this.reservations = reservations;
		this.topicId = topicId;
		this.undecidedLimit = undecidedLimit;
		this.metrics = metrics;
		this.clock = clock;
		this.nanoTime = nanoTime;
	}

	Step run() {
		long began = this.nanoTime.getAsLong();
		Chunk chunk = this.backlog.nextChunk(this.most, began);
		if (chunk.isEmpty()) {
			return new Step.Nothing();
		}
		List<Candidate> candidates = chunk.candidates();
		List<Decision> decisions = List.of();
		if (!candidates.isEmpty()) {
			ReserveAnswer answer = this.reservations.reserve(candidates, this.topicId);
			if (answer instanceof ReserveAnswer.Unavailable unavailable) {
				this.metrics.reserveFailed();
				return new Step.Failed("account-service gave no decisions: " + unavailable.cause());
			}
			if (answer instanceof ReserveAnswer.Refused && candidates.size() > 1) {
				this.most = chunk.size() / 2;
				return new Step.Done(0, 0);
			}
			decisions = decisions(answer);
			this.most = (this.most > Integer.MAX_VALUE / 2) ? Integer.MAX_VALUE : this.most * 2;
		}
		return emit(chunk, decisions, began);
	}

	private static List<Decision> decisions(ReserveAnswer answer) {
		if (answer instanceof ReserveAnswer.Decided decided) {
			return decided.decisions();
		}
		int status = ((ReserveAnswer.Refused) answer).status();
		return List.of(new Decision.Retry("Account-service refused the event with HTTP " + status + "."));
	}

	private Step emit(Chunk chunk, List<Decision> decisions, long began) {
		Plan plan = this.backlog.plan(chunk, decisions, this.clock.instant(), this.undecidedLimit);
		if (!plan.finished().isEmpty()) {
			ChunkPublisher.Emission emission = this.publisher.publish(plan, this.consumer.offsetsAfter(plan),
					this.consumer.group());
			if (emission instanceof ChunkPublisher.Emission.Aborted aborted) {
				this.metrics.aborted();
				this.consumer.rewind();
				return new Step.Failed("a transaction was aborted: " + aborted.cause());
			}
		}
		long ended = this.nanoTime.getAsLong();
		this.consumer.seek(this.backlog.finish(plan, ended));
		this.metrics.committed(plan, Duration.ofNanos(ended - began));
		return new Step.Done(plan.commands().size(), plan.deadLetters().size());
	}

	/**
	 * What one call achieved.
	 */
	sealed interface Step {

		/**
		 * Nothing was due.
		 */
		record Nothing() implements Step {

		}

		/**
		 * Something was finished, or at least learnt.
		 */
		record Done(int commands, int deadLetters) implements Step {

		}

		/**
		 * Nothing was emitted: try again later.
		 *
		 * @param cause words for a log line
		 */
		record Failed(String cause) implements Step {

		}

	}

}
