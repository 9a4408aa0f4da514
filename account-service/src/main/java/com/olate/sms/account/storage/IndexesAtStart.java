package com.olate.sms.account.storage;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Creates the declared indexes and checks that the store has them. Uniqueness is what
 * keeps logins and the ledger right, so the service does not start without them.
 */
@Component
class IndexesAtStart implements InitializingBean {

	private static final Logger log = LoggerFactory.getLogger(IndexesAtStart.class);

	private final MongoOperations mongo;

	private final List<CollectionIndexes> declared;

	IndexesAtStart(MongoOperations mongo, List<CollectionIndexes> declared) {
		this.mongo = mongo;
		this.declared = declared;
	}

	@Override
	public void afterPropertiesSet() {
		List<String> faults = new ArrayList<>();
		this.declared.forEach((indexes) -> ensure(indexes, faults));
		if (!faults.isEmpty()) {
			throw new IllegalStateException("The database lacks indexes that this service needs: "
					+ String.join("; ", faults) + ". Drop or rename what is in the way, then start again");
		}
		log.info("indexes checked collections={}", this.declared.size());
	}

	private void ensure(CollectionIndexes indexes, List<String> faults) {
		MongoCollection<Document> collection = this.mongo.getCollection(indexes.collection());
		for (DeclaredIndex index : indexes.indexes()) {
			try {
				collection.createIndex(index.keys(), index.options());
			}
			catch (MongoException ex) {
				faults.add(fault(indexes, index, "cannot be created: " + ex.getMessage()));
				continue;
			}
			if (collection.listIndexes().into(new ArrayList<>()).stream().noneMatch(index::matches)) {
				faults.add(fault(indexes, index, "is missing after creation"));
			}
		}
	}

	private static String fault(CollectionIndexes indexes, DeclaredIndex index, String what) {
		return indexes.collection() + "." + index.name() + " " + index.keys().toJson() + " " + what;
	}

}
