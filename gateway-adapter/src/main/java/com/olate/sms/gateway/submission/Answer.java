package com.olate.sms.gateway.submission;

import java.time.Duration;

/**
 * What is known of one submit. All but {@link Unknown} are definite, and only a definite
 * "no" allows another submit.
 */
public sealed interface Answer {

	/** The kind, for metrics. */
	default String kind() {
		return getClass().getSimpleName();
	}

	/**
	 * The carrier took the message.
	 *
	 * @param carrierId its id as received, may be empty
	 */
	record Accepted(String carrierId) implements Answer {
	}

	/**
	 * The network will never take this message.
	 *
	 * @param reason why
	 * @param status the carrier's own code
	 */
	record Refused(Reason reason, String status) implements Answer {
	}

	/**
	 * It cannot be sent, through no fault of the number.
	 *
	 * @param reason why
	 * @param status the carrier's own code, empty if there was none
	 */
	record Failed(Reason reason, String status) implements Answer {
	}

	/**
	 * Too fast. Says nothing about the message: no failure is counted.
	 *
	 * @param pause how long the route rests
	 * @param status the carrier's own code
	 */
	record Throttled(Duration pause, String status) implements Answer {
	}

	/**
	 * Not now; a few more submits are worth while.
	 *
	 * @param reason why, if it ends here
	 * @param delay time to the next submit
	 * @param retries how many times
	 * @param nextRoute whether another route may try after that
	 * @param status the carrier's own code
	 */
	record Later(Reason reason, Duration delay, int retries, boolean nextRoute, String status) implements Answer {
	}

	/** Nothing of it has left, or ever will. */
	record NotSent() implements Answer {
	}

	/**
	 * It may have reached the carrier.
	 *
	 * @param why no answer came
	 */
	record Unknown(String why) implements Answer {
	}

}
