package com.olate.sms.servers.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import de.bwaldvogel.mongo.backend.ValueComparator;
import org.jspecify.annotations.Nullable;

/**
 * One key of an index and the document that has it. With fewer values than the index has
 * fields it is an edge: it lies before ({@link Edge#FIRST}) or after ({@link Edge#LAST})
 * every entry that begins with its values.
 *
 * @param values normalised, in the order of the index's fields
 * @param position the key of the document; null in an edge
 */
@SuppressWarnings("ArrayRecordComponent")
record IndexEntry(@Nullable Object[] values, @Nullable Object position, @Nullable Edge edge) {

	enum Edge {

		FIRST(-1), LAST(1);

		private final int sign;

		Edge(int sign) {
			this.sign = sign;
		}

	}

	static IndexEntry of(List<@Nullable Object> values, @Nullable Object position) {
		return new IndexEntry(values.toArray(), position, null);
	}

	static IndexEntry before(List<@Nullable Object> values) {
		return new IndexEntry(values.toArray(), null, Edge.FIRST);
	}

	static IndexEntry after(List<@Nullable Object> values) {
		return new IndexEntry(values.toArray(), null, Edge.LAST);
	}

	/**
	 * The order of an index: by its fields in their directions, then by document.
	 */
	static Comparator<IndexEntry> order(List<Boolean> ascending) {
		return (left, right) -> {
			int common = Math.min(left.values.length, right.values.length);
			for (int field = 0; field < common; field++) {
				int order = compare(left.values[field], right.values[field]);
				if (order != 0) {
					return ascending.get(field) ? order : -order;
				}
			}
			if (left.edge != null) {
				return left.edge.sign;
			}
			return (right.edge != null) ? -right.edge.sign : compare(left.position, right.position);
		};
	}

	/**
	 * BSON's order of two values, arrays taken as a whole.
	 */
	static int compare(@Nullable Object left, @Nullable Object right) {
		if (left instanceof String first && right instanceof String second) {
			return first.compareTo(second);
		}
		if (left instanceof Instant first && right instanceof Instant second) {
			return first.compareTo(second);
		}
		if (left instanceof Boolean first && right instanceof Boolean second) {
			return first.compareTo(second);
		}
		if (left instanceof Double first && right instanceof Double second && !first.isNaN() && !second.isNaN()) {
			// Adding 0 makes one of the two zeros.
			return Double.compare(first + 0.0, second + 0.0);
		}
		return ValueComparator.ascWithoutListHandling().compare(left, right);
	}

}
