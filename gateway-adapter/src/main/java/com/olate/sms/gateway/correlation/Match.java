package com.olate.sms.gateway.correlation;

import com.olate.sms.gateway.submission.Submission;

/**
 * Which message a receipt is about.
 */
public sealed interface Match {

	/**
	 * This one.
	 *
	 * @param submission as it was read
	 * @param part which of its segments, from 0; means nothing if guessed
	 * @param guessed whether by number alone
	 */
	record Found(Submission submission, int part, boolean guessed) implements Match {
	}

	/**
	 * None that is known yet.
	 *
	 * @param open whether a submit to that number may still turn out to be it
	 */
	record NotYet(boolean open) implements Match {
	}

}
