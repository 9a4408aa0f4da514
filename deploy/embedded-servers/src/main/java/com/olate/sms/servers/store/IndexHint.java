package com.olate.sms.servers.store;

import java.util.List;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * The index that a client wants a query to use, by its name or its keys. The library
 * drops it, so it travels inside the filter. An index that does not exist is an error, as
 * it is everywhere; one that cannot serve the query is not used.
 */
final class IndexHint {

	private static final String FIELD = "$hint";

	private final @Nullable Object wanted;

	private final Document filter;

	private IndexHint(@Nullable Object wanted, Document filter) {
		this.wanted = wanted;
		this.filter = filter;
	}

	/**
	 * The filter with the hint of the command that it belongs to.
	 */
	static Document in(Document filter, Document command) {
		Object hint = command.get("hint");
		if (hint == null) {
			return filter;
		}
		Document hinted = filter.clone();
		hinted.put(FIELD, hint);
		return hinted;
	}

	/**
	 * Takes the hint out of a filter again.
	 */
	static IndexHint of(Document hinted) {
		if (!hinted.containsKey(FIELD)) {
			return new IndexHint(null, hinted);
		}
		Document filter = hinted.clone();
		return new IndexHint(filter.remove(FIELD), filter);
	}

	/**
	 * The filter as the client sent it.
	 */
	Document filter() {
		return this.filter;
	}

	/**
	 * The indexes that may be used.
	 * @throws MongoServerError if the wanted one does not exist
	 */
	List<Index<Object>> among(List<Index<Object>> indexes) {
		if (this.wanted == null) {
			return indexes;
		}
		List<Index<Object>> found = indexes.stream().filter(this::isWanted).toList();
		if (found.isEmpty()) {
			throw new MongoServerError(ErrorCode.BadValue,
					"hint provided does not correspond to an existing index: " + this.wanted);
		}
		return found;
	}

	private boolean isWanted(Index<Object> index) {
		if (!(this.wanted instanceof Document keys)) {
			return index.getName().equals(this.wanted);
		}
		return index.getKeys()
			.stream()
			.map((key) -> key.getKey() + key.isAscending())
			.toList()
			.equals(keys.entrySet()
				.stream()
				.map((key) -> key.getKey() + (((Number) key.getValue()).intValue() > 0))
				.toList());
	}

}
