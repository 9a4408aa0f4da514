package com.olate.sms.account.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.bson.Document;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * The messages of an account as its owner reads them: newest event first, within an event
 * in send order, with the event's text.
 */
@Repository
class MessageHistory {

	private final MongoCollection<Document> messages;

	private final MongoCollection<Document> events;

	private final HistorySearch search;

	MessageHistory(MongoDatabaseFactory mongo, HistorySearch search) {
		this.search = search;
		this.messages = mongo.getMongoDatabase().getCollection(MessageFields.COLLECTION);
		this.events = mongo.getMongoDatabase().getCollection(EventFields.COLLECTION);
	}

	Page<MessageRow> page(AccountId account, MessageFilter filter, PageQuery query) {
		List<Meant> meant = (filter.search() != null) ? this.search.resolve(account, filter.search()) : List.of();
		if (meant.stream().anyMatch(Meant::isNobody)) {
			return Page.of(query, List.of(), 0);
		}
		Page<MessageDocument> found = HistoryFind.messages(account, filter, meant)
			.read(this.messages, query, MessageCodec::read);
		Map<String, String> texts = texts(found.items());
		return found.map((message) -> MessageRow.of(message, texts.get(message.eventKey().value())));
	}

	private Map<String, String> texts(List<MessageDocument> messages) {
		List<String> keys = messages.stream().map((message) -> message.eventKey().value()).distinct().toList();
		Map<String, String> texts = new HashMap<>();
		if (!keys.isEmpty()) {
			this.events.find(Filters.in(EventFields.KEY, keys))
				.projection(Projections.include(EventFields.TEXT))
				.forEach((event) -> texts.put(event.getString(EventFields.KEY), event.getString(EventFields.TEXT)));
		}
		return texts;
	}

}
