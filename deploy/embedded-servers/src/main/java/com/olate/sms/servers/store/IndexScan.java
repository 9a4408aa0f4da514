package com.olate.sms.servers.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.bson.Document;

/**
 * A way to find documents through an index.
 *
 * @param ranges which entries to read, without overlap
 * @param descending whether to read them from the last to the first
 * @param order how the entries' order serves the wanted one
 */
record IndexScan(OrderedIndex index, List<Range> ranges, boolean descending, ServedOrder order) {

	/**
	 * The entries between two edges.
	 */
	record Range(IndexEntry from, IndexEntry to) {
	}

	/**
	 * How far the entries' order is the wanted one: completely, or for some leading
	 * fields (those with positions {@code from} to {@code to} in the index, and ties left
	 * to sort), or not at all.
	 */
	record ServedOrder(boolean leading, boolean complete, int from, int to) {

		static final ServedOrder NONE = new ServedOrder(false, false, 0, 0);

	}

	/**
	 * The documents of the scan's entries, each once, read as far as the stream is.
	 */
	Stream<Document> documents(Function<Object, Document> load) {
		return entries().map((entry) -> load.apply(entry.position()));
	}

	Stream<IndexEntry> entries() {
		Stream<IndexEntry> entries = this.ranges.stream().flatMap(this::entries);
		if (this.index.isMultikey()) {
			Set<Object> seen = new HashSet<>();
			return entries.filter((entry) -> seen.add(entry.position()));
		}
		return entries;
	}

	private Stream<IndexEntry> entries(Range range) {
		Iterator<IndexEntry> entries = this.index.between(range.from(), range.to(), this.descending);
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false);
	}

}
