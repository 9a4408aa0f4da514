package com.olate.sms.servers.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a scan whose entries serve only the leading fields of the wanted
 * order: documents that tie in those are sorted among themselves. It reads one tie
 * further than it has given, so a page costs what is before its end.
 */
final class TieSorting implements Iterator<Document> {

	private final Iterator<IndexEntry> entries;

	private final IndexScan.ServedOrder order;

	private final Function<Object, Document> load;

	private final Predicate<Document> matches;

	private final Comparator<Document> wanted;

	private final Deque<Document> ready = new ArrayDeque<>();

	private @Nullable IndexEntry ahead;

	TieSorting(IndexScan scan, Function<Object, Document> load, Predicate<Document> matches,
			Comparator<Document> wanted) {
		this.entries = scan.entries().iterator();
		this.order = scan.order();
		this.load = load;
		this.matches = matches;
		this.wanted = wanted;
		this.ahead = this.entries.hasNext() ? this.entries.next() : null;
	}

	@Override
	public boolean hasNext() {
		while (this.ready.isEmpty() && this.ahead != null) {
			readTie(this.ahead);
		}
		return !this.ready.isEmpty();
	}

	private void readTie(IndexEntry first) {
		List<Document> tie = new ArrayList<>();
		IndexEntry entry = first;
		while (entry != null && ties(first, entry)) {
			Document document = this.load.apply(entry.position());
			if (this.matches.test(document)) {
				tie.add(document);
			}
			entry = this.entries.hasNext() ? this.entries.next() : null;
		}
		this.ahead = entry;
		tie.sort(this.wanted);
		this.ready.addAll(tie);
	}

	private boolean ties(IndexEntry left, IndexEntry right) {
		for (int field = this.order.from(); field < this.order.to(); field++) {
			if (IndexEntry.compare(left.values()[field], right.values()[field]) != 0) {
				return false;
			}
		}
		return true;
	}

	@Override
	public Document next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		return this.ready.remove();
	}

}
