package com.olate.sms.account.contacts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the sort keys anew that were made by another version of the collator, before the
 * service says it is ready. A contact that is renamed meanwhile is left to its writer.
 */
@Component
class SortKeysAtStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(SortKeysAtStart.class);

	private final MongoCollection<Document> contacts;

	SortKeysAtStart(MongoDatabaseFactory mongo) {
		this.contacts = mongo.getMongoDatabase().getCollection(Contacts.COLLECTION);
	}

	@Override
	public void run(ApplicationArguments arguments) {
		long rebuilt = 0;
		for (Document stale : this.contacts.find(Filters.ne(ContactDocument.SORT_VERSION, SendOrder.version()))) {
			String name = stale.getString("name");
			rebuilt += this.contacts
				.updateOne(Filters.and(Filters.eq("_id", stale.get("_id")), Filters.eq("name", name)),
						ContactDocument.sortKey(name))
				.getModifiedCount();
		}
		if (rebuilt > 0) {
			log.info("contact sort keys rebuilt count={} version={}", rebuilt, SendOrder.version());
		}
	}

}
