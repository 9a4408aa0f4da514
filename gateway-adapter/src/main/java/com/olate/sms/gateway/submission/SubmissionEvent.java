package com.olate.sms.gateway.submission;

import java.util.List;

/**
 * What can happen to a submission.
 */
public sealed interface SubmissionEvent {

	/**
	 * A submit was answered, or will not be.
	 *
	 * @param attempt the submit's number
	 * @param part which segment it carried, from 0; 0 if it carried the whole message
	 * @param answer what is known of it
	 */
	record Answered(int attempt, int part, Answer answer) implements SubmissionEvent {

		/** The answer to a submit of a whole message. */
		public Answered(int attempt, Answer answer) {
			this(attempt, 0, answer);
		}

	}

	/**
	 * A receipt was found to be this submission's.
	 *
	 * @param report what it says
	 * @param part which segment it is about, from 0
	 * @param guessed whether it was matched by number alone
	 * @param carrierId the id that the carrier's answer most likely had, empty if the
	 * receipt has none
	 */
	record Reported(Report report, int part, boolean guessed, String carrierId) implements SubmissionEvent {

		/** The receipt of a whole message. */
		public Reported(Report report, boolean guessed, String carrierId) {
			this(report, 0, guessed, carrierId);
		}

	}

	/**
	 * A route has room for the next submit.
	 *
	 * @param owner who will make it
	 * @param route the route's name
	 * @param carrierAccount the route's carrier account
	 * @param segmented whether the route takes long messages in segments
	 * @param most how many segments may be begun now
	 */
	record Claimed(String owner, String route, String carrierAccount, boolean segmented,
			int most) implements SubmissionEvent {

		/** A claim by a route that takes messages whole. */
		public Claimed(String owner, String route, String carrierAccount) {
			this(owner, route, carrierAccount, false, 1);
		}

	}

	/**
	 * It may not be sent at all.
	 *
	 * @param reason why not
	 */
	record Fenced(Reason reason) implements SubmissionEvent {
	}

	/**
	 * The owner's submit begins later than its record allows.
	 *
	 * @param owner who is about to submit
	 * @param attempt the submit's number
	 */
	record Delayed(String owner, int attempt) implements SubmissionEvent {
	}

	/**
	 * The routes are others than when it was recorded.
	 *
	 * @param plan those that may carry it now, in order
	 */
	record Replanned(List<String> plan) implements SubmissionEvent {
	}

	/** The clock moved on. */
	record TimePassed() implements SubmissionEvent {
	}

}
