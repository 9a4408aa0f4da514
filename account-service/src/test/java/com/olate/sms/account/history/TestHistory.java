package com.olate.sms.account.history;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.ContactId;
import com.olate.sms.account.contacts.KnownContacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.testing.TestApi;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/**
 * Events and their messages as they would have been decided.
 */
public final class TestHistory {

	private static final int BATCH = 10_000;

	private final MongoOperations mongo;

	private final KnownContacts known;

	public TestHistory(MongoOperations mongo, KnownContacts known) {
		this.mongo = mongo;
		this.known = known;
	}

	/**
	 * Adds an event of an invoice, with a message in this state for each name.
	 */
	public void add(AccountId account, String id, String number, Instant at, List<String> names, MessageState state) {
		EventDocument event = event(account, id, number, at, names.size(), state);
		add(event, names, state);
	}

	private void add(EventDocument event, List<String> names, MessageState state) {
		AccountId account = event.accountId();
		this.mongo.getCollection(EventFields.COLLECTION).insertOne(EventCodec.write(event));
		this.mongo.getCollection(MessageFields.COLLECTION).insertMany(messages(event, names, state));
		remember(account, names);
	}

	/**
	 * Adds many events, one a minute back from a time, every tenth of them not sent.
	 */
	void addMany(AccountId account, int events, Instant at, List<String> names) {
		List<Document> documents = new ArrayList<>();
		List<Document> rows = new ArrayList<>();
		for (int i = 0; i < events; i++) {
			MessageState state = (i % 10 == 0) ? MessageState.NOT_SENT : MessageState.DELIVERED;
			EventDocument event = event(account, "e-" + i, "INV-" + i, at.minusSeconds(60L * i), names.size(), state);
			documents.add(EventCodec.write(event));
			rows.addAll(messages(event, names, state));
			if (rows.size() >= BATCH || i == events - 1) {
				this.mongo.getCollection(MessageFields.COLLECTION).insertMany(rows);
				this.mongo.getCollection(EventFields.COLLECTION).insertMany(documents);
				rows.clear();
				documents.clear();
			}
		}
		remember(account, names);
	}

	private void remember(AccountId account, List<String> names) {
		for (int i = 0; i < names.size(); i++) {
			this.known.remember(account, new ContactId(contact(account, i)), names.get(i), phone(i));
		}
	}

	private static EventDocument event(AccountId account, String id, String number, Instant at, int recipients,
			MessageState state) {
		boolean sent = state != MessageState.NOT_SENT;
		return new EventDocument(EventKey.of(account, "urn:iono", id), account, "urn:iono", id, "invoice.created",
				number, "0".repeat(64), new SourcePosition("topic", 0, 1), "Invoice " + number + " has been created.",
				"GSM7", 1, "", at, at, at.plusSeconds(60), sent ? EventState.PROCESSED : EventState.NOT_SENT,
				sent ? null : "NO_CREDIT", sent ? recipients : 0, sent ? 0 : recipients, 1, at, List.of());
	}

	private static List<Document> messages(EventDocument event, List<String> names, MessageState state) {
		boolean sent = state != MessageState.NOT_SENT;
		List<Document> rows = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			String contact = contact(event.accountId(), i);
			rows.add(MessageCodec
				.write(new MessageDocument(MessageId.of(event.accountId(), event.source(), event.eventId(), contact),
						event.accountId(), event.key(), event.eventId(), event.type(), event.number(), contact,
						names.get(i), phone(i), i, sent ? 1 : 0, state.credit(), state, sent ? null : "NO_CREDIT", null,
						null, null, event.at(), event.at(), 1)));
		}
		return rows;
	}

	public static String contact(AccountId account, int i) {
		return "c-" + account.value() + i;
	}

	static Msisdn phone(int i) {
		return new Msisdn("4477%08d".formatted(i));
	}

	/**
	 * Asks with a query as it goes over the wire, but for spaces.
	 */
	static ResponseSpec get(RestTestClient client, TestApi api, String pathAndQuery) {
		return client.get()
			.uri(URI.create("http://localhost:" + api.port() + pathAndQuery.replace(" ", "%20")))
			.exchange();
	}

}
