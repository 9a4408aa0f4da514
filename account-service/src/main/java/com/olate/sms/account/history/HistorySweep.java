package com.olate.sms.account.history;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.contacts.KnownContacts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes messages and then events that are older than history is kept, oldest first and
 * a batch at a time. A message whose credit is still reserved stays; an event goes after
 * its messages, so that it is known as a repeat as long as anything of it is left. The
 * names and numbers of contacts that were removed before that time are forgotten too.
 */
@Component
class HistorySweep {

	private static final Logger log = LoggerFactory.getLogger(HistorySweep.class);

	private static final int BATCH = 1_000;

	private final MongoCollection<Document> messages;

	private final MongoCollection<Document> events;

	private final KnownContacts contacts;

	private final HistoryProperties properties;

	private final Clock clock;

	HistorySweep(MongoDatabaseFactory mongo, KnownContacts contacts, HistoryProperties properties, Clock clock) {
		this.contacts = contacts;
		this.messages = mongo.getMongoDatabase().getCollection(MessageFields.COLLECTION);
		this.events = mongo.getMongoDatabase().getCollection(EventFields.COLLECTION);
		this.properties = properties;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${olate.account.history.sweep:1h}")
	void run() {
		Instant oldest = this.clock.instant().minus(this.properties.retention());
		Date before = Date.from(oldest);
		Bson settled = Filters.and(Filters.lt(MessageFields.AT, before), Filters.exists(MessageFields.OPEN, false));
		long removedMessages = removeAll(this.messages, settled);
		long removedEvents = removeAll(this.events, Filters.lt(EventFields.AT, before));
		long forgotten = this.contacts.forget(oldest);
		if (removedMessages + removedEvents + forgotten > 0) {
			log.info("history removed messages={} events={} contacts={} before={}", removedMessages, removedEvents,
					forgotten, oldest);
		}
	}

	private static long removeAll(MongoCollection<Document> collection, Bson old) {
		long removed = 0;
		List<Object> ids;
		do {
			ids = collection.find(old)
				.sort(Sorts.ascending(MessageFields.AT))
				.hintString(HistoryIndexes.OLDEST.name())
				.projection(Projections.include("_id"))
				.limit(BATCH)
				.map((found) -> found.get("_id"))
				.into(new ArrayList<>());
			removed += ids.isEmpty() ? 0 : collection.deleteMany(Filters.in("_id", ids)).getDeletedCount();
		}
		while (ids.size() == BATCH);
		return removed;
	}

}
