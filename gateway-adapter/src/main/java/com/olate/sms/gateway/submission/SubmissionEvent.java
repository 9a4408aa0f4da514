package com.olate.sms.gateway.submission;

/**
 * What can happen to a submission.
 */
public sealed interface SubmissionEvent {

	/**
	 * A submit was answered, or will not be.
	 *
	 * @param attempt the submit's number
	 * @param answer what is known of it
	 */
	record Answered(int attempt, Answer answer) implements SubmissionEvent {
	}

	/**
	 * A receipt was found to be this submission's.
	 *
	 * @param report what it says
	 * @param guessed whether it was matched by number alone
	 */
	record Reported(Report report, boolean guessed) implements SubmissionEvent {
	}

	/**
	 * A route has room for the next submit.
	 *
	 * @param owner who will make it
	 * @param route the route's name
	 * @param carrierAccount the route's carrier account
	 */
	record Claimed(String owner, String route, String carrierAccount) implements SubmissionEvent {
	}

	/**
	 * The owner's submit begins later than its record allows.
	 *
	 * @param owner who is about to submit
	 * @param attempt the submit's number
	 */
	record Delayed(String owner, int attempt) implements SubmissionEvent {
	}

	/** The clock moved on. */
	record TimePassed() implements SubmissionEvent {
	}

}
