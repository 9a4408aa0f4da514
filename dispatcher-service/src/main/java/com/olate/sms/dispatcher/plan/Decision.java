package com.olate.sms.dispatcher.plan;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What account-service decided about one event.
 */
public sealed interface Decision {

	/**
	 * Credits are reserved: these people get this text.
	 *
	 * @param text the stored text, which may differ from the one offered
	 * @param encoding how it travels
	 * @param segments its segments
	 * @param sender the originating address, or null for the route's default
	 * @param acceptedAt when the event was accepted, as stored
	 * @param notAfter when the commands expire
	 * @param recipients the people, in send order
	 */
	record Granted(String text, String encoding, int segments, @Nullable String sender, @Nullable Instant acceptedAt,
			Instant notAfter, List<Recipient> recipients) implements Decision {

		public Granted {
			recipients = List.copyOf(recipients);
		}

	}

	/**
	 * One person and the message they get.
	 */
	record Recipient(String messageId, String contactId, String msisdn) {

	}

	/**
	 * There is nothing to emit; history has the event.
	 */
	record NotSent() implements Decision {

	}

	/**
	 * The event is known from another record.
	 */
	record Duplicate() implements Decision {

	}

	/**
	 * The event is known with other content.
	 */
	record Conflict(String reason) implements Decision {

	}

	/**
	 * The account does not exist.
	 */
	record UnknownAccount(String reason) implements Decision {

	}

	/**
	 * The event cannot be decided now.
	 */
	record Retry(String reason) implements Decision {

	}

}
