package com.olate.sms.account.reservations;

import java.util.List;

import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.MessageDocument;

/**
 * What was decided on an offered event. Offered again at the same position it gets the
 * same answer, whatever has changed since.
 */
sealed interface Reservation {

	/**
	 * These people get the stored text; their credits are reserved.
	 *
	 * @param recipients in send order
	 */
	record Granted(EventDocument event, List<MessageDocument> recipients) implements Reservation {

		public Granted {
			recipients = List.copyOf(recipients);
			if (recipients.isEmpty()) {
				throw new IllegalArgumentException("Nobody was granted anything");
			}
		}

	}

	/**
	 * Nobody gets it.
	 */
	record NotSent(String reason) implements Reservation {
	}

	/**
	 * The event is known from another position.
	 */
	record Duplicate() implements Reservation {
	}

	/**
	 * The event is known, with other content.
	 *
	 * @param first the event that came first
	 */
	record Conflict(EventKey first) implements Reservation {
	}

	record UnknownAccount() implements Reservation {
	}

}
