package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.olate.sms.gateway.carrier.CarrierState;
import com.olate.sms.gateway.store.StoreRetry;
import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.submission.Message;
import com.olate.sms.gateway.submission.Submission;

import org.springframework.stereotype.Component;

/**
 * Takes commands from Kafka and returns when each is recorded: for a submit that begins
 * at once, or as waiting, if its route is closed or has no room in time. So a route that
 * is closed holds up no other, and no more is in memory than one fetch.
 */
@Component
public class Intake {

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private final RouteLanes lanes;

	private final Submissions submissions;

	private final Backlog backlog;

	private final Duration recordWithin;

	private final Clock clock;

	Intake(RouteLanes lanes, Submissions submissions, Backlog backlog, DeliveryProperties properties, Clock clock) {
		this.lanes = lanes;
		this.submissions = submissions;
		this.backlog = backlog;
		this.recordWithin = properties.recordWithin();
		this.clock = clock;
	}

	/**
	 * Records the messages. Those that were recorded before, by anybody, are left alone.
	 * @throws CancellationException if not all could be recorded: come again
	 */
	public void record(List<Message> messages) throws InterruptedException {
		CountDownLatch recorded = new CountDownLatch(messages.size());
		RouteLane lane = this.lanes.lane();
		List<Command> commands = messages.stream().map((message) -> new Command(message, recorded)).toList();
		commands.forEach(lane::offer);
		Duration patience = (lane.state() == CarrierState.CLOSED) ? Duration.ZERO : this.recordWithin;
		if (recorded.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
			return;
		}
		List<Command> left = new ArrayList<>();
		for (Command command : commands) {
			if (lane.withdraw(command)) {
				left.add(command);
			}
		}
		park(left);
		if (!recorded.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
			throw new CancellationException("Commands could not be recorded within " + LONGEST);
		}
	}

	private void park(List<Command> commands) {
		if (commands.isEmpty()) {
			return;
		}
		if (!this.backlog.admits(commands.size())) {
			throw new CancellationException("The backlog is full: consumption pauses");
		}
		Instant now = this.clock.instant();
		List<Submission> waiting = Commands.distinct(commands)
			.stream()
			.map((message) -> Submission.waiting(message, now))
			.toList();
		StoreRetry.untilAnswered(() -> this.submissions.insert(waiting));
		this.backlog.added(waiting.size());
		commands.forEach(Command::recorded);
	}

}
