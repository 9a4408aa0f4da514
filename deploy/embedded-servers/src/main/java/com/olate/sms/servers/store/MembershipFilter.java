package com.olate.sms.servers.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;

/**
 * The part of a filter that asks whether a field is one of many strings. The library
 * compares a document with every entry of such a list; a set is asked once. The rest of
 * the filter stays with the library.
 */
final class MembershipFilter {

	private static final int MANY = 8;

	private final Map<String, Set<Object>> lists = new HashMap<>();

	private final Document rest = new Document();

	MembershipFilter(Document filter) {
		split(filter, this.rest);
	}

	private void split(Document filter, Document rest) {
		filter.forEach((field, condition) -> {
			Set<Object> list = strings(field, condition);
			if (field.equals("$and") && condition instanceof Collection<?> parts) {
				List<Document> left = parts.stream().map((part) -> left((Document) part)).toList();
				rest.put(field, left);
			}
			else if (list.isEmpty() || this.lists.containsKey(field)) {
				rest.put(field, condition);
			}
			else {
				this.lists.put(field, list);
			}
		});
	}

	private Document left(Document part) {
		Document left = new Document();
		split(part, left);
		return left;
	}

	/**
	 * What is left for the library to match.
	 */
	Document rest() {
		return this.rest;
	}

	boolean matches(Document document) {
		return this.lists.entrySet()
			.stream()
			.allMatch((list) -> contains(list.getValue(), document.get(list.getKey())));
	}

	/** An array matches if one of its elements does. */
	private static boolean contains(Set<Object> list, Object value) {
		return (value instanceof Collection<?> elements) ? elements.stream().anyMatch(list::contains)
				: list.contains(value);
	}

	/**
	 * The strings of a long {@code $in} on a field of the document itself, or nothing.
	 */
	private static Set<Object> strings(String field, Object condition) {
		if (field.startsWith("$") || field.contains(".") || !(condition instanceof Document operators)
				|| operators.size() != 1 || !(operators.get("$in") instanceof Collection<?> list) || list.size() < MANY
				|| !list.stream().allMatch(String.class::isInstance)) {
			return Set.of();
		}
		return new HashSet<>(list);
	}

}
