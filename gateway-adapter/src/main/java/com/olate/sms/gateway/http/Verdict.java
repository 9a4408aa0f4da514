package com.olate.sms.gateway.http;

import java.time.Duration;

import com.olate.sms.gateway.submission.Answer;

/**
 * What an answer was read as.
 *
 * @param meaning what it means
 * @param carrierId the carrier's id of the message, empty if the answer holds none
 * @param status what is kept of it for people: no more than the profile's patterns pick
 */
public record Verdict(AnswerMeaning meaning, String carrierId, String status) {

	/**
	 * The answer that it is.
	 * @param pause how long the carrier rests if it throttles us or our login is refused
	 */
	public Answer answer(Duration pause) {
		return this.meaning.answer(this, pause);
	}

}
