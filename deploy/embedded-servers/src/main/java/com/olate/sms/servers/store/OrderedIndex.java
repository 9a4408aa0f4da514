package com.olate.sms.servers.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.jspecify.annotations.Nullable;

/**
 * An index in key order: unique or not, sparse or not, over one or more fields, nested
 * fields and arrays. Guarded by its collection's lock.
 */
final class OrderedIndex extends Index<Object> {

	private final boolean unique;

	private final NavigableSet<IndexEntry> entries;

	private boolean multikey;

	OrderedIndex(String name, List<IndexKey> fields, boolean sparse, boolean unique) {
		super(name, fields, sparse);
		this.unique = unique;
		this.entries = new TreeSet<>(IndexEntry.order(fields.stream().map(IndexKey::isAscending).toList()));
	}

	/**
	 * The entries between two edges; {@code descending} gives them from the last to the
	 * first.
	 */
	Iterator<IndexEntry> between(IndexEntry from, IndexEntry to, boolean descending) {
		if (this.entries.comparator().compare(from, to) > 0) {
			return Collections.emptyIterator();
		}
		NavigableSet<IndexEntry> range = this.entries.subSet(from, true, to, true);
		return (descending ? range.descendingSet() : range).iterator();
	}

	/**
	 * Whether a document may have more than one entry, so that the order of entries is
	 * not that of documents.
	 */
	boolean isMultikey() {
		return this.multikey;
	}

	boolean leavesOutDocuments() {
		return isSparse();
	}

	@Override
	public boolean isUnique() {
		return this.unique;
	}

	@Override
	public boolean hasSameOptions(Index<?> other) {
		return super.hasSameOptions(other) && toIndexDescription().equals(other.toIndexDescription());
	}

	@Override
	public @Nullable Object getPosition(Document document) {
		return document.get(Constants.ID_FIELD);
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Object> collection) {
		checkUnique(document, null, collection);
	}

	@Override
	public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
		if (!isUntouched(oldDocument, newDocument)) {
			checkUnique(newDocument, getPosition(oldDocument), collection);
		}
	}

	private void checkUnique(Document document, @Nullable Object own, MongoCollection<Object> collection) {
		if (this.unique || (getKeys().size() > 1 && hasArray(document))) {
			checkUnique(keysOf(document), own, collection);
		}
	}

	private void checkUnique(Set<List<@Nullable Object>> keys, @Nullable Object own,
			MongoCollection<Object> collection) {
		if (!this.unique) {
			return;
		}
		for (List<@Nullable Object> key : keys) {
			Iterator<IndexEntry> same = between(IndexEntry.before(key), IndexEntry.after(key), false);
			while (same.hasNext()) {
				if (own == null || IndexEntry.compare(own, same.next().position()) != 0) {
					throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(key));
				}
			}
		}
	}

	@Override
	public void add(Document document, Object position, MongoCollection<Object> collection) {
		add(document, keysOf(document), position, collection);
	}

	private void add(Document document, Set<List<@Nullable Object>> keys, Object position,
			MongoCollection<Object> collection) {
		checkUnique(keys, null, collection);
		this.multikey |= keys.size() > 1 || hasArray(document);
		keys.forEach((key) -> this.entries.add(IndexEntry.of(key, position)));
	}

	@Override
	public @Nullable Object remove(Document document) {
		Object position = getPosition(document);
		remove(keysOf(document), position);
		return position;
	}

	private void remove(Set<List<@Nullable Object>> keys, @Nullable Object position) {
		keys.forEach((key) -> this.entries.remove(IndexEntry.of(key, position)));
	}

	@Override
	public void updateInPlace(Document oldDocument, Document newDocument, Object position,
			MongoCollection<Object> collection) {
		if (isUntouched(oldDocument, newDocument)) {
			return;
		}
		Set<List<@Nullable Object>> before = keysOf(oldDocument);
		Set<List<@Nullable Object>> after = keysOf(newDocument);
		if (!before.equals(after)) {
			remove(before, position);
			add(newDocument, after, position, collection);
		}
	}

	private Set<List<@Nullable Object>> keysOf(Document document) {
		return hasArray(document) ? keysOfArrays(document) : keyOf(document);
	}

	private Set<List<@Nullable Object>> keyOf(Document document) {
		List<@Nullable Object> key = new ArrayList<>(getKeys().size());
		boolean present = false;
		for (IndexKey field : getKeys()) {
			Object value = value(document, field.getKey());
			present |= isPresent(value);
			key.add(normalised(value));
		}
		return (isSparse() && !present) ? Set.of() : Set.of(key);
	}

	private Set<List<@Nullable Object>> keysOfArrays(Document document) {
		List<List<@Nullable Object>> valuesPerField = new ArrayList<>();
		Set<String> arrays = new LinkedHashSet<>();
		boolean present = false;
		for (IndexKey field : getKeys()) {
			Object value = value(document, field.getKey());
			present |= isPresent(value);
			if (value instanceof Collection) {
				arrays.add(Utils.splitPath(field.getKey()).get(0));
			}
			valuesPerField.add(elements(value));
		}
		if (arrays.size() > 1) {
			throw new CannotIndexParallelArraysError(arrays);
		}
		return (isSparse() && !present) ? Set.of() : combinations(valuesPerField);
	}

	private boolean hasArray(Document document) {
		for (IndexKey field : getKeys()) {
			if (value(document, field.getKey()) instanceof Collection) {
				return true;
			}
		}
		return false;
	}

	/** Whether all values of the index's fields are the same, so that its entries are. */
	private boolean isUntouched(Document oldDocument, Document newDocument) {
		for (IndexKey field : getKeys()) {
			if (!Objects.equals(value(oldDocument, field.getKey()), value(newDocument, field.getKey()))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPresent(@Nullable Object value) {
		if (value instanceof Collection<?> elements && !elements.isEmpty()) {
			return elements.stream().anyMatch((element) -> !(element instanceof Missing));
		}
		return !(value instanceof Missing);
	}

	private static @Nullable Object value(Document document, String path) {
		return (path.indexOf('.') < 0) ? document.getOrMissing(path)
				: Utils.getSubdocumentValueCollectionAware(document, path);
	}

	private static List<@Nullable Object> elements(@Nullable Object value) {
		if (!(value instanceof Collection<?> array)) {
			return Collections.singletonList(normalised(value));
		}
		List<@Nullable Object> elements = new ArrayList<>();
		array.forEach((element) -> elements.add(normalised(element)));
		return elements.isEmpty() ? Collections.singletonList(null) : elements;
	}

	/**
	 * The form in which equal values are equal: numbers of any type are one, absent is
	 * null.
	 */
	static @Nullable Object normalised(@Nullable Object value) {
		if (value instanceof String || value instanceof Instant || value instanceof Boolean) {
			return value;
		}
		return new KeyValue(Collections.singletonList(value)).normalized().get(0);
	}

	private static Set<List<@Nullable Object>> combinations(List<List<@Nullable Object>> valuesPerField) {
		Set<List<@Nullable Object>> combinations = new LinkedHashSet<>();
		combinations.add(List.of());
		for (List<@Nullable Object> values : valuesPerField) {
			Set<List<@Nullable Object>> longer = new LinkedHashSet<>();
			for (List<@Nullable Object> combination : combinations) {
				for (Object value : values) {
					List<@Nullable Object> next = new ArrayList<>(valuesPerField.size());
					next.addAll(combination);
					next.add(value);
					longer.add(next);
				}
			}
			combinations = longer;
		}
		return combinations;
	}

	@Override
	public boolean canHandle(Document query) {
		return false;
	}

	@Override
	public Iterable<Object> getPositions(Document query) {
		throw new UnsupportedOperationException("queries are planned by the collection");
	}

	@Override
	public long getCount() {
		return this.entries.size();
	}

	@Override
	public long getDataSize() {
		return this.entries.size();
	}

	@Override
	public void drop() {
		this.entries.clear();
	}

}
