package com.olate.sms.servers.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of an answer that are still to be sent, given out in batches which, like
 * MongoDB's, end at a number of documents or of bytes. A cursor belongs to one client.
 */
final class Batches extends AbstractCursor {

	private static final int MOST_BYTES = 8 * 1024 * 1024;

	private List<Document> remaining;

	Batches(long id, List<Document> documents) {
		super(id);
		this.remaining = documents;
	}

	@Override
	public boolean isEmpty() {
		return this.remaining.isEmpty();
	}

	@Override
	public List<Document> takeDocuments(int most) {
		int taken = 0;
		long bytes = 0;
		while (taken < Math.min(most, this.remaining.size())) {
			bytes += atMost(this.remaining.get(taken));
			if (taken > 0 && bytes > MOST_BYTES) {
				break;
			}
			taken++;
		}
		List<Document> batch = this.remaining.subList(0, taken);
		this.remaining = this.remaining.subList(taken, this.remaining.size());
		return batch;
	}

	/**
	 * A size that the value's BSON does not exceed.
	 */
	private static long atMost(@Nullable Object value) {
		if (value instanceof String text) {
			return 6 + 3L * text.length();
		}
		if (value instanceof Document document) {
			long bytes = 5;
			for (Map.Entry<String, Object> field : document.entrySet()) {
				bytes += 2 + 3L * field.getKey().length() + atMost(field.getValue());
			}
			return bytes;
		}
		if (value instanceof Collection<?> elements) {
			return elements.stream().mapToLong((element) -> 10 + atMost(element)).sum() + 5;
		}
		return (value instanceof BinData data) ? data.getData().length + 5L : 17;
	}

}
