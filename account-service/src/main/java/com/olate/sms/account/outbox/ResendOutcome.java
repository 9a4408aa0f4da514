package com.olate.sms.account.outbox;

import java.time.Instant;

import com.olate.sms.account.reservations.Missed;

/**
 * How the wish to send an event to those who missed it ended, or would end.
 */
public sealed interface ResendOutcome {

	/**
	 * It may be asked for; asking costs what it says.
	 */
	record Possible(Missed missed) implements ResendOutcome {
	}

	/**
	 * It is on its way, since now or since a moment ago; each gets it once.
	 *
	 * @param eventId of the resend, as history will show it
	 * @param since when it was asked for first
	 */
	record OnItsWay(String eventId, Instant since) implements ResendOutcome {
	}

	/**
	 * There are people who missed it, and not a single credit to send it with.
	 */
	record NoCredit(Missed missed) implements ResendOutcome {
	}

	/**
	 * Nobody who can be sent to has missed it, or there is no such event.
	 */
	record Nobody() implements ResendOutcome {
	}

}
