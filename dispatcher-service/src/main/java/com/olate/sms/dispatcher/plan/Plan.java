package com.olate.sms.dispatcher.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.olate.sms.dispatcher.event.RawRecord;
import com.olate.sms.dispatcher.event.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction holds: everything that follows from the finished records of a
 * chunk, and how far that finishes each partition.
 *
 * @param commands in send order
 * @param deadLetters in order of their records
 * @param finished per partition the offset of the last finished record
 * @param holds per partition the record that stopped it
 * @param outcomes how many records ended how
 */
public record Plan(List<Command> commands, List<DeadLetter> deadLetters, Map<Integer, Long> finished,
		Map<Integer, Hold> holds, Map<Outcome, Integer> outcomes) {

	public Plan {
		commands = List.copyOf(commands);
		deadLetters = List.copyOf(deadLetters);
		finished = Map.copyOf(finished);
		holds = Map.copyOf(holds);
		outcomes = Map.copyOf(outcomes);
	}

	/**
	 * The order to send one message to one phone; its fields are those of the contract
	 * {@code send-command}.
	 */
	public record Command(String messageId, String accountId, String eventId, String contactId, String msisdn,
			@Nullable String sender, String text, String encoding, int segments, @Nullable Instant acceptedAt,
			Instant notAfter) {

		static Command of(Candidate candidate, Decision.Granted granted, Decision.Recipient recipient) {
			return new Command(recipient.messageId(), candidate.event().accountId(), candidate.event().id(),
					recipient.contactId(), recipient.msisdn(), granted.sender(), granted.text(), granted.encoding(),
					granted.segments(), granted.acceptedAt(), granted.notAfter());
		}

	}

	/**
	 * A record that leaves the pipeline, with the reason.
	 */
	public record DeadLetter(RawRecord raw, Rejected rejected) {

	}

	/**
	 * How an event or record ended here; the tag of the events metric.
	 */
	public enum Outcome {

		GRANTED, NOT_SENT, DUPLICATE, CONFLICT, UNKNOWN_ACCOUNT, RETRY, UNDECIDED, REJECTED

	}

}
