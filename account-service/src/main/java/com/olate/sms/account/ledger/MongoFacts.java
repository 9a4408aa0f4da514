package com.olate.sms.account.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.history.EventCodec;
import com.olate.sms.account.history.EventFields;
import com.olate.sms.account.history.MessageCodec;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageFields;
import com.olate.sms.account.ledger.HistoryFacts.EntryFor;
import com.olate.sms.account.ledger.HistoryFacts.EventOf;
import com.olate.sms.account.ledger.HistoryFacts.EventsWithId;
import com.olate.sms.account.ledger.HistoryFacts.MessageOf;
import com.olate.sms.account.ledger.HistoryFacts.MessagesOf;
import org.bson.Document;

/**
 * Reads the facts that ledger entries bring about: few queries for each kind, however
 * many are wanted, except for the rare {@link EventsWithId} and {@link EntryFor}.
 */
final class MongoFacts {

	/**
	 * A store may compare each document with each id, so very long lists cost too much.
	 */
	private static final int IDS_AT_ONCE = 250;

	private final MongoCollection<Document> ledger;

	private final MongoCollection<Document> events;

	private final MongoCollection<Document> messages;

	MongoFacts(MongoCollection<Document> ledger, MongoCollection<Document> events, MongoCollection<Document> messages) {
		this.ledger = ledger;
		this.events = events;
		this.messages = messages;
	}

	Map<Fact<?>, Object> read(Collection<? extends Fact<?>> wanted) {
		Map<Fact<?>, Object> found = new HashMap<>();
		readById(found, only(wanted, EventOf.class), this.events, (fact) -> fact.key().value(), EventCodec::read);
		readById(found, only(wanted, MessageOf.class), this.messages, (fact) -> fact.id().value(), MessageCodec::read);
		readMessages(found, only(wanted, MessagesOf.class));
		only(wanted, EventsWithId.class).forEach((fact) -> found.put(fact, events(fact)));
		only(wanted, EntryFor.class).forEach((fact) -> found.put(fact, entry(fact)));
		return found;
	}

	private static <F extends Fact<?>> void readById(Map<Fact<?>, Object> found, List<F> facts,
			MongoCollection<Document> collection, Function<F, String> id, Function<Document, ?> codec) {
		if (facts.isEmpty()) {
			return;
		}
		Map<String, Object> documents = new HashMap<>();
		List<String> ids = facts.stream().map(id).toList();
		for (int first = 0; first < ids.size(); first += IDS_AT_ONCE) {
			List<String> some = ids.subList(first, Math.min(first + IDS_AT_ONCE, ids.size()));
			for (Document document : collection.find(Filters.in("_id", some))) {
				documents.put(document.getString("_id"), codec.apply(document));
			}
		}
		facts.forEach((fact) -> found.put(fact, Optional.ofNullable(documents.get(id.apply(fact)))));
	}

	private void readMessages(Map<Fact<?>, Object> found, List<MessagesOf> facts) {
		if (facts.isEmpty()) {
			return;
		}
		Map<MessagesOf, List<MessageDocument>> rows = new HashMap<>();
		facts.forEach((fact) -> rows.put(fact, new ArrayList<>()));
		this.messages
			.find(Filters.in(MessageFields.EVENT_KEY, facts.stream().map((fact) -> fact.key().value()).toList()))
			.map(MessageCodec::read)
			.forEach((message) -> rows.get(new MessagesOf(message.eventKey())).add(message));
		rows.values().forEach((messages) -> messages.sort(MessageDocument.SEND_ORDER));
		found.putAll(rows);
	}

	private List<?> events(EventsWithId fact) {
		return this.events
			.find(Filters.and(Filters.eq(EventFields.EVENT_ID, fact.eventId()),
					Filters.eq(EventFields.ACCOUNT, fact.account().value())))
			.sort(Sorts.ascending(EventFields.KEY))
			.map(EventCodec::read)
			.into(new ArrayList<>());
	}

	private Optional<Entry> entry(EntryFor fact) {
		String once = EntryCodec.once(fact.account(), fact.cause());
		return Optional.ofNullable(this.ledger.find(Filters.eq(EntryCodec.ONCE, once)).first()).map(EntryCodec::read);
	}

	private static <F extends Fact<?>> List<F> only(Collection<? extends Fact<?>> facts, Class<F> kind) {
		return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

}
