package com.olate.sms.gateway.carrier;

import java.time.Duration;

import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Reason;

/**
 * What we do about a carrier's answer to a submit, whatever the protocol.
 */
public enum StatusMeaning {

	/** The carrier took the message. */
	ACCEPTED {
		@Override
		public Answer answer(String status, Duration pause) {
			return new Answer.Accepted("");
		}
	},

	/** There is no such number: the credit returns. */
	INVALID_NUMBER {
		@Override
		public Answer answer(String status, Duration pause) {
			return new Answer.Refused(Reason.INVALID_NUMBER, status);
		}
	},

	/** The network does not carry this message: the credit returns. */
	REJECTED {
		@Override
		public Answer answer(String status, Duration pause) {
			return new Answer.Refused(Reason.REJECTED, status);
		}
	},

	/** We have sent something wrong: the credit returns, operators are told. */
	OURS {
		@Override
		public Answer answer(String status, Duration pause) {
			return new Answer.Failed(Reason.CARRIER_ERROR, status);
		}
	},

	/** Too fast: the bind rests and slows down, no failure is counted. */
	THROTTLED {
		@Override
		public Answer answer(String status, Duration pause) {
			return new Answer.Throttled(pause, status);
		}
	},

	/** The phone's mailbox is full: three more submits, three minutes apart. */
	MAILBOX_FULL {
		@Override
		public Answer answer(String status, Duration pause) {
			return new Answer.Later(Reason.MAILBOX_FULL, Duration.ofSeconds(180), RETRIES, false, status);
		}
	},

	/** The carrier is in trouble: three more submits, then the next route. */
	SYSTEM_ERROR {
		@Override
		public Answer answer(String status, Duration pause) {
			return new Answer.Later(Reason.CARRIER_ERROR, Duration.ofSeconds(30), RETRIES, true, status);
		}
	},

	/** This carrier will not, another may. */
	NEXT_ROUTE {
		@Override
		public Answer answer(String status, Duration pause) {
			return new Answer.Later(Reason.CARRIER_ERROR, Duration.ZERO, 0, true, status);
		}
	},

	/**
	 * The bind is not, or no more, one that may submit: it is given up and bound again,
	 * operators are told; the message is as if it had not been sent.
	 */
	BIND_BROKEN {
		@Override
		public Answer answer(String status, Duration pause) {
			return new Answer.Throttled(pause, status);
		}
	};

	private static final int RETRIES = 3;

	/**
	 * The answer that a status is.
	 * @param status the carrier's own code
	 * @param pause how long the carrier rests if it is being throttled
	 */
	public abstract Answer answer(String status, Duration pause);

}
