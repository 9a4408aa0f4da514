package com.olate.sms.servers.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The part of a filter that compares a field of the document itself with one plain value,
 * or asks whether it is one of many strings. The library takes long for both: it walks
 * through every entry of a list, and through many layers for a value. The rest of the
 * filter stays with the library.
 */
final class PlainFilter {

	private static final int MANY = 8;

	private static final Set<Class<?>> PLAIN = Set.of(String.class, Integer.class, Long.class, Boolean.class,
			ObjectId.class, Instant.class);

	private final Map<String, Predicate<@Nullable Object>> conditions = new HashMap<>();

	private final Document rest = new Document();

	private List<Object> ids = List.of();

	PlainFilter(Document filter) {
		split(filter, this.rest);
	}

	private void split(Document filter, Document rest) {
		filter.forEach((field, condition) -> {
			Predicate<@Nullable Object> plain = plain(field, condition);
			if (field.equals("$and") && condition instanceof Collection<?> parts && !parts.isEmpty()) {
				List<Document> left = left(parts);
				if (!left.isEmpty()) {
					rest.put(field, left);
				}
			}
			else if (plain == null || this.conditions.putIfAbsent(field, plain) != null) {
				rest.put(field, condition);
			}
			else if (field.equals("_id")) {
				this.ids = keys(condition);
			}
		});
	}

	private List<Document> left(Collection<?> parts) {
		List<Document> left = new ArrayList<>();
		for (Object part : parts) {
			Document rest = new Document();
			split((Document) part, rest);
			if (!rest.isEmpty()) {
				left.add(rest);
			}
		}
		return left;
	}

	/**
	 * What is left for the library to match; empty if nothing is.
	 */
	Document rest() {
		return this.rest;
	}

	/**
	 * The documents that may match, in the order of the index on {@code _id}, if the
	 * filter names them by a text, texts or an ObjectId, which are keys as they are; else
	 * none.
	 */
	List<Object> ids() {
		return this.ids;
	}

	private static List<Object> keys(Object condition) {
		if (condition instanceof String || condition instanceof ObjectId) {
			return List.of(condition);
		}
		return list(condition).stream().map(Object.class::cast).distinct().sorted().toList();
	}

	boolean matches(Document document) {
		for (Map.Entry<String, Predicate<@Nullable Object>> condition : this.conditions.entrySet()) {
			if (!matches(condition.getValue(), document.get(condition.getKey()))) {
				return false;
			}
		}
		return true;
	}

	/** An array matches if one of its elements does. */
	private static boolean matches(Predicate<@Nullable Object> condition, @Nullable Object value) {
		return (value instanceof Collection<?> elements) ? elements.stream().anyMatch(condition)
				: condition.test(value);
	}

	private static @Nullable Predicate<@Nullable Object> plain(String field, @Nullable Object condition) {
		if (field.startsWith("$") || field.contains(".")) {
			return null;
		}
		if (isPlain(condition)) {
			Object wanted = OrderedIndex.normalised(condition);
			return (value) -> condition.equals(value) || wanted.equals(OrderedIndex.normalised(value));
		}
		return isLongList(condition) ? new HashSet<Object>(list(condition))::contains : null;
	}

	private static boolean isPlain(@Nullable Object condition) {
		return condition != null && PLAIN.contains(condition.getClass());
	}

	private static boolean isLongList(@Nullable Object condition) {
		Collection<?> list = list(condition);
		return list.size() >= MANY && list.stream().allMatch(String.class::isInstance);
	}

	/** The list of a {@code $in} that stands alone, or an empty one. */
	private static Collection<?> list(@Nullable Object condition) {
		return (condition instanceof Document operators && operators.size() == 1
				&& operators.get("$in") instanceof Collection<?> list) ? list : List.of();
	}

}
