package com.olate.sms.dispatcher.reserve;

import java.util.List;

import com.olate.sms.dispatcher.plan.Decision;

/**
 * What became of one reserve call. Asking again is always safe: account-service knows an
 * event by its identity and answers a replay with what it stored.
 */
public sealed interface ReserveAnswer {

	/**
	 * Decisions about the first events of the request, at least one.
	 */
	record Decided(List<Decision> decisions) implements ReserveAnswer {

		public Decided {
			decisions = List.copyOf(decisions);
		}

	}

	/**
	 * The request was refused as such: one of its events is to blame.
	 */
	record Refused(int status) implements ReserveAnswer {

	}

	/**
	 * No answer, or none that can be used: ask again later.
	 *
	 * @param cause words for a log line, without contents
	 */
	record Unavailable(String cause) implements ReserveAnswer {

	}

}
