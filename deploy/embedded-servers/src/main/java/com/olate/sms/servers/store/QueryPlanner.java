package com.olate.sms.servers.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.olate.sms.servers.store.IndexScan.Range;
import com.olate.sms.servers.store.IndexScan.ServedOrder;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index for a query: leading fields bound by equality, then a range, then the
 * wanted order. A scan may yield too much, which is matched again, but never too little:
 * a sparse index serves only filters that demand one of its fields.
 */
final class QueryPlanner {

	private static final int MOST_RANGES = 10_000;

	private static final FieldBounds UNBOUND = new FieldBounds(List.of(), null, null, false);

	private final Map<String, FieldBounds> bounds;

	private final List<Map.Entry<String, Boolean>> orderBy;

	QueryPlanner(Document filter, @Nullable Document orderBy) {
		this.bounds = FieldBounds.of(filter);
		this.orderBy = new ArrayList<>();
		if (orderBy != null) {
			orderBy
				.forEach((field, direction) -> this.orderBy.add(Map.entry(field, ((Number) direction).intValue() > 0)));
		}
	}

	/**
	 * The best scan that the indexes allow, or null if none is better than reading
	 * everything.
	 */
	@Nullable IndexScan plan(List<Index<Object>> indexes) {
		IndexScan best = null;
		int bestScore = 0;
		for (Index<Object> index : indexes) {
			if (index instanceof OrderedIndex ordered) {
				Candidate candidate = new Candidate(ordered);
				if (candidate.score > bestScore) {
					best = candidate.scan();
					bestScore = candidate.score;
				}
			}
		}
		return best;
	}

	private FieldBounds bounds(String field) {
		return this.bounds.getOrDefault(field, UNBOUND);
	}

	/**
	 * One index, and what the query makes of it.
	 */
	private final class Candidate {

		private final OrderedIndex index;

		private final List<IndexKey> fields;

		private final List<List<@Nullable Object>> prefixes;

		private final int equal;

		private final FieldBounds next;

		private boolean descending;

		private final ServedOrder order;

		private final int score;

		Candidate(OrderedIndex index) {
			this.index = index;
			this.fields = index.getKeys();
			List<List<@Nullable Object>> prefixes = List.of(List.of());
			int bound = 0;
			while (bound < this.fields.size()) {
				List<Object> values = bounds(this.fields.get(bound).getKey()).equal();
				if (values.isEmpty() || (long) values.size() * prefixes.size() > MOST_RANGES) {
					break;
				}
				prefixes = extend(prefixes, values);
				bound++;
			}
			this.prefixes = prefixes;
			this.equal = bound;
			this.next = (bound < this.fields.size()) ? bounds(this.fields.get(bound).getKey()) : UNBOUND;
			this.order = servedOrder();
			this.score = score();
		}

		private int score() {
			boolean present = this.index.leavesOutDocuments() && this.fields.size() == 1 && this.next.exists();
			boolean bounded = this.equal > 0 || this.next.isRange() || present;
			if (!bounded && (this.index.leavesOutDocuments() || !this.order.leading())) {
				return 0;
			}
			if (this.index.isUnique() && this.equal == this.fields.size()) {
				return 1_000;
			}
			return 1 + 4 * this.equal + ((this.next.isRange() || present) ? 2 : 0) + (this.order.leading() ? 3 : 0);
		}

		private ServedOrder servedOrder() {
			if (this.index.isMultikey() || this.prefixes.size() > 1) {
				return ServedOrder.NONE;
			}
			int used = this.equal;
			int served = 0;
			for (Map.Entry<String, Boolean> wanted : orderBy()) {
				if (!isConstant(wanted.getKey())) {
					if (used == this.fields.size() || !this.fields.get(used).getKey().equals(wanted.getKey())) {
						break;
					}
					boolean against = this.fields.get(used).isAscending() != wanted.getValue();
					if (used == this.equal) {
						this.descending = against;
					}
					else if (this.descending != against) {
						break;
					}
					used++;
				}
				served++;
			}
			boolean complete = served == orderBy().size();
			return new ServedOrder(served > 0 && (used > this.equal || complete), complete, this.equal, used);
		}

		private boolean isConstant(String field) {
			return this.fields.subList(0, this.equal).stream().anyMatch((key) -> key.getKey().equals(field));
		}

		private List<Map.Entry<String, Boolean>> orderBy() {
			return QueryPlanner.this.orderBy;
		}

		IndexScan scan() {
			List<Range> ranges = this.prefixes.stream().map(this::range).toList();
			return new IndexScan(this.index, ranges, this.descending, this.order);
		}

		private Range range(List<@Nullable Object> prefix) {
			Object low = this.next.low();
			Object high = (low != null && this.index.isMultikey()) ? null : this.next.high();
			boolean ascending = this.equal == this.fields.size() || this.fields.get(this.equal).isAscending();
			Object first = ascending ? low : high;
			Object last = ascending ? high : low;
			return new Range(IndexEntry.before((first != null) ? with(prefix, first) : prefix),
					IndexEntry.after((last != null) ? with(prefix, last) : prefix));
		}

	}

	private static List<List<@Nullable Object>> extend(List<List<@Nullable Object>> prefixes, List<Object> values) {
		List<@Nullable Object> distinct = values.stream().map(OrderedIndex::normalised).distinct().toList();
		return prefixes.stream().flatMap((prefix) -> distinct.stream().map((value) -> with(prefix, value))).toList();
	}

	private static List<@Nullable Object> with(List<@Nullable Object> prefix, @Nullable Object value) {
		List<@Nullable Object> longer = new ArrayList<>(prefix);
		longer.add(OrderedIndex.normalised(value));
		return longer;
	}

}
