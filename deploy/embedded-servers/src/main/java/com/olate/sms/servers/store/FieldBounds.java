package com.olate.sms.servers.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a filter says of one field, as far as an index can use it. Bounds are inclusive
 * and may be too wide, never too narrow: whatever an index yields is matched again.
 *
 * @param equal the values of which the field has one; empty if the filter does not say
 * @param exists whether the filter demands the field's presence
 */
record FieldBounds(List<Object> equal, @Nullable Object low, @Nullable Object high, boolean exists) {

	private static final FieldBounds NONE = new FieldBounds(List.of(), null, null, false);

	boolean isRange() {
		return this.low != null || this.high != null;
	}

	/**
	 * The bounds by field path, of conditions that must all hold.
	 */
	static Map<String, FieldBounds> of(Document filter) {
		Map<String, FieldBounds> bounds = new HashMap<>();
		collect(filter, bounds);
		return bounds;
	}

	private static void collect(Document filter, Map<String, FieldBounds> bounds) {
		filter.forEach((path, condition) -> {
			if (path.equals("$and") && condition instanceof Collection<?> parts) {
				parts.forEach((part) -> collect((Document) part, bounds));
			}
			else if (!path.startsWith("$")) {
				bounds.merge(path, of(condition), FieldBounds::and);
			}
		});
	}

	private static FieldBounds of(@Nullable Object condition) {
		if (isComparable(condition)) {
			return NONE.withEqual(List.of(condition));
		}
		if (!(condition instanceof Document operators)) {
			return NONE;
		}
		FieldBounds bounds = NONE;
		for (Map.Entry<String, Object> operator : operators.entrySet()) {
			bounds = bounds.and(of(operator.getKey(), operator.getValue()));
		}
		return bounds;
	}

	private static FieldBounds of(String operator, @Nullable Object operand) {
		return switch (operator) {
			case "$eq" -> isComparable(operand) ? NONE.withEqual(List.of(operand)) : NONE;
			case "$in" -> in(operand);
			case "$gt", "$gte" -> isComparable(operand) ? new FieldBounds(List.of(), operand, null, false) : NONE;
			case "$lt", "$lte" -> isComparable(operand) ? new FieldBounds(List.of(), null, operand, false) : NONE;
			case "$exists" -> new FieldBounds(List.of(), null, null, Utils.isTrue(operand));
			default -> NONE;
		};
	}

	private static FieldBounds in(@Nullable Object operand) {
		if (operand instanceof Collection<?> values && values.stream().allMatch(FieldBounds::isComparable)) {
			return NONE.withEqual(new ArrayList<>(values));
		}
		return NONE;
	}

	private static boolean isComparable(@Nullable Object value) {
		if (value instanceof Document document) {
			return document.keySet().stream().noneMatch((key) -> key.startsWith("$"));
		}
		return value != null && !(value instanceof Collection) && !(value instanceof BsonRegularExpression);
	}

	private FieldBounds withEqual(List<Object> values) {
		return new FieldBounds(values, null, null, false);
	}

	private FieldBounds and(FieldBounds other) {
		return new FieldBounds(this.equal.isEmpty() ? other.equal : this.equal,
				(this.low != null) ? this.low : other.low, (this.high != null) ? this.high : other.high,
				this.exists || other.exists);
	}

}
