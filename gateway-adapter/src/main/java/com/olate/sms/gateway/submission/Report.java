package com.olate.sms.gateway.submission;

/**
 * What a receipt says about a message that a carrier took.
 *
 * @param outcome the message's fate
 * @param reason why, if it was not delivered; else {@link Reason#UNKNOWN}
 * @param status the carrier's own words
 */
public record Report(Outcome outcome, Reason reason, String status) {

	/** A message's fate. */
	public enum Outcome {

		/** On its way: never final. */
		UNDER_WAY,

		/** On the phone. */
		DELIVERED,

		/** Given up. */
		UNDELIVERED

	}

}
