package com.olate.sms.account.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.search.SearchKeys;
import com.olate.sms.account.storage.PagedFind;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * The history of all accounts, for operators who look for one event or one person.
 */
@Repository
public class EveryHistory {

	static final String BY_INVOICE = "everyInvoice";

	private static final String BY_EVENT_ID = "eventId";

	private static final String BY_EVENT = "event";

	private static final Bson EVENT_ORDER = Sorts.orderBy(Sorts.descending(EventFields.AT),
			Sorts.ascending(EventFields.KEY));

	private static final Bson MESSAGE_ORDER = Sorts.orderBy(Sorts.descending(MessageFields.AT),
			Sorts.ascending(MessageFields.EVENT_KEY, MessageFields.SEQUENCE));

	private final MongoCollection<Document> events;

	private final MongoCollection<Document> messages;

	EveryHistory(MongoDatabaseFactory mongo) {
		this.events = mongo.getMongoDatabase().getCollection(EventFields.COLLECTION);
		this.messages = mongo.getMongoDatabase().getCollection(MessageFields.COLLECTION);
	}

	/**
	 * Events with this id, newest first.
	 */
	public Page<EventDocument> eventsWithId(String eventId, PageQuery query) {
		return new PagedFind(Filters.eq(EventFields.EVENT_ID, eventId), EVENT_ORDER, BY_EVENT_ID).read(this.events,
				query, EventCodec::read);
	}

	/**
	 * Events of this invoice number, whatever its punctuation and case, newest first.
	 */
	public Page<EventDocument> eventsOfInvoice(String number, PageQuery query) {
		return SearchKeys.wholeOf(number)
			.map((key) -> new PagedFind(Filters.eq(EventFields.SEARCH, key), EVENT_ORDER, BY_INVOICE).read(this.events,
					query, EventCodec::read))
			.orElseGet(() -> Page.of(query, List.of(), 0));
	}

	/**
	 * The events of these keys.
	 */
	public Map<EventKey, EventDocument> events(Collection<EventKey> keys) {
		Map<EventKey, EventDocument> found = new HashMap<>();
		if (!keys.isEmpty()) {
			this.events.find(Filters.in(EventFields.KEY, keys.stream().map(EventKey::value).distinct().toList()))
				.map(EventCodec::read)
				.forEach((event) -> found.put(event.key(), event));
		}
		return found;
	}

	/**
	 * The messages of an event, in send order.
	 */
	public Page<Followed> messagesOf(EventKey event, PageQuery query) {
		return new PagedFind(Filters.eq(MessageFields.EVENT_KEY, event.value()),
				Sorts.ascending(MessageFields.SEQUENCE), BY_EVENT)
			.read(this.messages, query, Followed::read);
	}

	/**
	 * The messages to these contacts of these accounts, newest first.
	 */
	public Page<Followed> messagesTo(Collection<AccountId> accounts, Collection<String> contactIds, PageQuery query) {
		Bson condition = Filters.and(
				Filters.in(MessageFields.ACCOUNT, accounts.stream().map(AccountId::value).distinct().toList()),
				Filters.in(MessageFields.CONTACT_ID, contactIds));
		return new PagedFind(condition, MESSAGE_ORDER, HistoryIndexes.MESSAGES_BY_CONTACT.name()).read(this.messages,
				query, Followed::read);
	}

	public Optional<Followed> message(String id) {
		return Optional.ofNullable(this.messages.find(Filters.eq(MessageFields.ID, id)).first()).map(Followed::read);
	}

	/**
	 * A message and what was reported of it.
	 */
	public record Followed(MessageDocument message, List<MessageStep> steps) {

		public Followed {
			steps = List.copyOf(steps);
		}

		static Followed read(Document stored) {
			return new Followed(MessageCodec.read(stored), MessageStep.readAll(stored));
		}

	}

}
