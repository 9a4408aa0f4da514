package com.olate.sms.servers.store;

import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * One change of one namespace: a document as it is now, what is set and unset in one, a
 * document gone, or the whole namespace gone. Replaying all records from some point on
 * once more ends where they ended.
 *
 * @param key the document's key; null when the namespace is dropped
 * @param document the document as it is now, or the update of it; null when it is gone
 */
record JournalRecord(Change change, String namespace, @Nullable Object key, @Nullable Document document) {

	enum Change {

		PUT("p"), UPDATE("u"), REMOVE("r"), DROP("d");

		private final String code;

		Change(String code) {
			this.code = code;
		}

		static Change of(Object code) {
			for (Change change : values()) {
				if (change.code.equals(code)) {
					return change;
				}
			}
			throw new IllegalArgumentException("unknown change " + code);
		}

	}

	static JournalRecord put(String namespace, Object key, Document document) {
		return new JournalRecord(Change.PUT, namespace, key, document);
	}

	static JournalRecord update(String namespace, Object key, PlainUpdate update) {
		return new JournalRecord(Change.UPDATE, namespace, key, update.asDocument());
	}

	static JournalRecord remove(String namespace, Object key) {
		return new JournalRecord(Change.REMOVE, namespace, key, null);
	}

	static JournalRecord drop(String namespace) {
		return new JournalRecord(Change.DROP, namespace, null, null);
	}

	/**
	 * Appends the record as BSON; the key is left out where the document's own
	 * {@code _id} is it.
	 */
	void encode(ByteBuf buffer) {
		Document record = new Document("o", this.change.code).append("n", this.namespace);
		if (this.key != null && (this.document == null || this.document.get(Constants.ID_FIELD) != this.key)) {
			record.append("k", this.key);
		}
		if (this.document != null) {
			record.append("v", this.document);
		}
		BsonEncoder.encodeDocument(record, buffer);
	}

	static JournalRecord decode(byte[] bytes) {
		Document record = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
		Document document = (Document) record.get("v");
		Object key = record.get("k");
		if (key == null && document != null) {
			key = document.get(Constants.ID_FIELD);
		}
		return new JournalRecord(Change.of(record.get("o")), (String) record.get("n"), key, document);
	}

}
