package com.olate.sms.gateway.http;

import java.time.Duration;

import com.olate.sms.gateway.carrier.StatusMeaning;
import com.olate.sms.gateway.submission.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP carrier's answer means: as over SMPP, or that it says nothing.
 */
public enum AnswerMeaning {

	ACCEPTED(StatusMeaning.ACCEPTED),

	INVALID_NUMBER(StatusMeaning.INVALID_NUMBER),

	REJECTED(StatusMeaning.REJECTED),

	OURS(StatusMeaning.OURS),

	THROTTLED(StatusMeaning.THROTTLED),

	MAILBOX_FULL(StatusMeaning.MAILBOX_FULL),

	SYSTEM_ERROR(StatusMeaning.SYSTEM_ERROR),

	NEXT_ROUTE(StatusMeaning.NEXT_ROUTE),

	/**
	 * Our login is not known: the route is down, operators are told; the message is as if
	 * it had not been sent.
	 */
	LOGIN(StatusMeaning.BIND_BROKEN),

	/** The carrier may have the message or not. */
	UNKNOWN(null);

	private final @Nullable StatusMeaning shared;

	AnswerMeaning(@Nullable StatusMeaning shared) {
		this.shared = shared;
	}

	/**
	 * The answer that this is.
	 * @param verdict what was read
	 * @param pause how long the carrier rests if it throttles us or our login is refused
	 */
	Answer answer(Verdict verdict, Duration pause) {
		if (this == ACCEPTED) {
			return new Answer.Accepted(verdict.carrierId());
		}
		return (this.shared != null) ? this.shared.answer(verdict.status(), pause)
				: new Answer.Unknown("an answer that says nothing: " + verdict.status());
	}

}
