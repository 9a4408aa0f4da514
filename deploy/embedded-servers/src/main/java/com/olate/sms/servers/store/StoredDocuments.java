package com.olate.sms.servers.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one namespace, in order of insertion. A stored document is never
 * changed, only replaced, and each change is queued in the journal under the same lock
 * that makes it visible.
 */
final class StoredDocuments {

	private static final int QUERY_PLAN_KILLED = 175;

	private final String namespace;

	private final Journal journal;

	private final Map<Object, Document> documents;

	private boolean dropped;

	StoredDocuments(String namespace, Journal journal, Map<Object, Document> documents) {
		this.namespace = namespace;
		this.journal = journal;
		this.documents = new LinkedHashMap<>(documents);
	}

	String namespace() {
		return this.namespace;
	}

	synchronized void put(Object key, Document document) {
		checkExists();
		this.journal.append(JournalRecord.put(this.namespace, key, document));
		this.documents.put(key, document);
	}

	/**
	 * Puts a document whose place the key names already.
	 * @param update what has made the document of the one that is there
	 */
	synchronized void update(Object key, PlainUpdate update, Document document) {
		checkExists();
		this.journal.append(JournalRecord.update(this.namespace, key, update));
		this.documents.put(key, document);
	}

	synchronized void remove(Object key) {
		checkExists();
		this.journal.append(JournalRecord.remove(this.namespace, key));
		this.documents.remove(key);
	}

	synchronized void drop() {
		checkExists();
		this.journal.append(JournalRecord.drop(this.namespace));
		this.documents.clear();
		this.dropped = true;
	}

	private void checkExists() {
		if (this.dropped) {
			throw new MongoServerError(QUERY_PLAN_KILLED, "QueryPlanKilled",
					"collection " + this.namespace + " was dropped meanwhile");
		}
	}

	synchronized @Nullable Document get(Object key) {
		return this.documents.get(key);
	}

	synchronized int count() {
		return this.documents.size();
	}

	synchronized List<DocumentWithPosition<Object>> all() {
		List<DocumentWithPosition<Object>> all = new ArrayList<>(this.documents.size());
		this.documents.forEach((key, document) -> all.add(new DocumentWithPosition<>(document, key)));
		return all;
	}

}
