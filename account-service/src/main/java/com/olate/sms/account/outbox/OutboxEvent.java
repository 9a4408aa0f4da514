package com.olate.sms.account.outbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import com.olate.sms.account.accounts.AccountId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The latest event of a {@link Wish}, as it is stored.
 *
 * @param sequence counts the events of the wish, from 1
 * @param at when it was asked for
 * @param due when it is to be published; null once Kafka has it
 */
record OutboxEvent(Wish wish, long sequence, Instant at, @Nullable Instant due) {

	String id() {
		return this.wish.eventId(this.sequence);
	}

	static OutboxEvent read(Document stored) {
		Map<String, String> data = new HashMap<>();
		stored.get(OutboxEvents.DATA, Document.class).forEach((field, value) -> data.put(field, String.valueOf(value)));
		Wish wish = new Wish(new AccountId(stored.getString(OutboxEvents.ACCOUNT)), stored.getString(OutboxEvents.NAME),
				stored.getString(OutboxEvents.TYPE), data);
		return new OutboxEvent(wish, stored.getLong(OutboxEvents.SEQUENCE), stored.getDate(OutboxEvents.AT).toInstant(),
				(stored.getDate(OutboxEvents.DUE) != null) ? stored.getDate(OutboxEvents.DUE).toInstant() : null);
	}

}
