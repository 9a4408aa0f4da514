package com.olate.sms.dispatcher.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.olate.sms.dispatcher.event.Rejected;
import com.olate.sms.dispatcher.event.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * Turns a chunk and the decisions about a prefix of its events into a plan. A partition
 * is finished up to its first record without a decision, or with one that must be asked
 * again: the committed offset never passes an undecided record, and nothing behind it is
 * emitted. For one plan.
 */
final class Planner {

	private final Instant now;

	private final Duration undecidedLimit;

	private final Map<Integer, Hold> heldBefore;

	private final List<Plan.Command> commands = new ArrayList<>();

	private final List<Plan.DeadLetter> deadLetters = new ArrayList<>();

	private final Map<Integer, Long> finished = new HashMap<>();

	private final Map<Integer, Hold> holds = new HashMap<>();

	private final Map<Plan.Outcome, Integer> outcomes = new EnumMap<>(Plan.Outcome.class);

	private final Set<Integer> stopped = new HashSet<>();

	private Planner(Instant now, Duration undecidedLimit, Map<Integer, Hold> heldBefore) {
		this.now = now;
		this.undecidedLimit = undecidedLimit;
		this.heldBefore = heldBefore;
	}

	/**
	 * Plans a chunk.
	 * @param chunk the records
	 * @param decisions the decisions about the first events of the chunk
	 * @param heldBefore the records that earlier answers left undecided
	 * @param undecidedLimit how long a record may stay undecided
	 */
	static Plan plan(Chunk chunk, List<Decision> decisions, Map<Integer, Hold> heldBefore, Instant now,
			Duration undecidedLimit) {
		Planner planner = new Planner(now, undecidedLimit, heldBefore);
		int event = 0;
		for (WindowRecord record : chunk.records()) {
			Decision decision = null;
			if (record.isEvent()) {
				decision = (event < decisions.size()) ? decisions.get(event) : null;
				event++;
			}
			planner.add(record, decision);
		}
		return new Plan(planner.commands, planner.deadLetters, planner.finished, planner.holds, planner.outcomes);
	}

	private void add(WindowRecord record, @Nullable Decision decision) {
		int partition = record.raw().partition();
		if (this.stopped.contains(partition)) {
			return;
		}
		if (record.decoded() instanceof Rejected rejected) {
			dispose(record, rejected, Plan.Outcome.REJECTED);
		}
		else if (decision == null) {
			this.stopped.add(partition);
		}
		else if (decision instanceof Decision.Retry retry) {
			retry(record, retry);
		}
		else {
			finish(record, decision);
		}
	}

	private void finish(WindowRecord record, Decision decision) {
		String account = record.candidate().event().accountId();
		if (decision instanceof Decision.Granted granted) {
			granted.recipients()
				.forEach((recipient) -> this.commands.add(Plan.Command.of(record.candidate(), granted, recipient)));
			finished(record, Plan.Outcome.GRANTED);
		}
		else if (decision instanceof Decision.Conflict conflict) {
			dispose(record, new Rejected(RejectionCode.CONFLICT, conflict.reason(), account), Plan.Outcome.CONFLICT);
		}
		else if (decision instanceof Decision.UnknownAccount unknown) {
			dispose(record, new Rejected(RejectionCode.UNKNOWN_ACCOUNT, unknown.reason(), account),
					Plan.Outcome.UNKNOWN_ACCOUNT);
		}
		else {
			finished(record, (decision instanceof Decision.Duplicate) ? Plan.Outcome.DUPLICATE : Plan.Outcome.NOT_SENT);
		}
	}

	private void retry(WindowRecord record, Decision.Retry retry) {
		Hold before = this.heldBefore.get(record.raw().partition());
		Hold hold = (before != null && before.offset() == record.raw().offset()) ? before.again()
				: new Hold(record.raw().offset(), this.now, 1);
		if (hold.since().plus(this.undecidedLimit).isAfter(this.now)) {
			this.stopped.add(record.raw().partition());
			this.holds.put(record.raw().partition(), hold);
			this.outcomes.merge(Plan.Outcome.RETRY, 1, Integer::sum);
		}
		else {
			dispose(record,
					new Rejected(RejectionCode.UNDECIDED, retry.reason(), record.candidate().event().accountId()),
					Plan.Outcome.UNDECIDED);
		}
	}

	private void dispose(WindowRecord record, Rejected rejected, Plan.Outcome outcome) {
		this.deadLetters.add(new Plan.DeadLetter(record.raw(), rejected));
		finished(record, outcome);
	}

	private void finished(WindowRecord record, Plan.Outcome outcome) {
		this.finished.put(record.raw().partition(), record.raw().offset());
		this.outcomes.merge(outcome, 1, Integer::sum);
	}

}
