package com.olate.sms.account.ledger;

import java.util.List;
import java.util.Optional;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;

/**
 * The facts that ledger entries themselves bring about.
 */
public final class HistoryFacts {

	private HistoryFacts() {
	}

	/**
	 * The event of this identity.
	 */
	public record EventOf(EventKey key) implements Fact<Optional<EventDocument>> {
	}

	/**
	 * The account's events with this CloudEvents id, from whatever source.
	 */
	public record EventsWithId(AccountId account, String eventId) implements Fact<List<EventDocument>> {
	}

	/**
	 * The messages of an event, in send order.
	 */
	public record MessagesOf(EventKey key) implements Fact<List<MessageDocument>> {
	}

	/**
	 * One message.
	 */
	public record MessageOf(MessageId id) implements Fact<Optional<MessageDocument>> {
	}

	/**
	 * The entry with this cause.
	 */
	record EntryFor(AccountId account, String cause) implements Fact<Optional<Entry>> {
	}

}
