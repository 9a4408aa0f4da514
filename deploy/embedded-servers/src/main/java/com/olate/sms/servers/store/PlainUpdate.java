package com.olate.sms.servers.store;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;

import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An update that does nothing but set and unset fields of the document itself, done
 * without the library, which copies the whole document, with all that is in it, several
 * times for any update.
 *
 * @param set the fields that get a value
 * @param unset the fields that go
 */
record PlainUpdate(Document set, Document unset) {

	/**
	 * The update as such a one, or null if it is more than that, or wrong: then it is the
	 * library's to carry out or to refuse.
	 */
	static @Nullable PlainUpdate of(Document update) {
		Document set = new Document();
		Document unset = new Document();
		for (Map.Entry<String, Object> operator : update.entrySet()) {
			Document target = target(operator.getKey(), set, unset);
			if (target == null || !(operator.getValue() instanceof Document fields)) {
				return null;
			}
			target.putAll(fields);
		}
		boolean plain = !update.isEmpty() && Collections.disjoint(set.keySet(), unset.keySet())
				&& set.entrySet().stream().allMatch(PlainUpdate::isPlain)
				&& unset.keySet().stream().allMatch(PlainUpdate::isPlain);
		return plain ? new PlainUpdate(set, unset) : null;
	}

	/** The update as {@link #of} takes it. */
	Document asDocument() {
		return new Document("$set", this.set).append("$unset", this.unset);
	}

	private static @Nullable Document target(String operator, Document set, Document unset) {
		return switch (operator) {
			case "$set" -> set;
			case "$unset" -> unset;
			default -> null;
		};
	}

	private static boolean isPlain(Map.Entry<String, Object> field) {
		return isPlain(field.getKey()) && hasPlainNames(field.getValue());
	}

	private static boolean isPlain(String field) {
		return !field.isEmpty() && !field.startsWith("$") && field.indexOf('.') < 0
				&& !field.equals(Constants.ID_FIELD);
	}

	private static boolean hasPlainNames(@Nullable Object value) {
		if (value instanceof Document document) {
			return document.entrySet()
				.stream()
				.allMatch((entry) -> !entry.getKey().startsWith("$") && hasPlainNames(entry.getValue()));
		}
		return !(value instanceof Collection<?> elements) || elements.stream().allMatch(PlainUpdate::hasPlainNames);
	}

	/**
	 * Whether it may change what an index holds.
	 */
	boolean touches(Index<?> index) {
		for (IndexKey key : index.getKeys()) {
			String path = key.getKey();
			int dot = path.indexOf('.');
			String field = (dot < 0) ? path : path.substring(0, dot);
			if (this.set.containsKey(field) || this.unset.containsKey(field)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The document after the update; the same object if it changes nothing. What the two
	 * have in common they share, so neither may be changed.
	 */
	Document appliedTo(Document document) {
		if (!changes(document)) {
			return document;
		}
		Document after = new Document(document);
		after.putAll(this.set);
		this.unset.keySet().forEach(after::remove);
		return after;
	}

	private boolean changes(Document document) {
		for (Map.Entry<String, Object> field : this.set.entrySet()) {
			Object old = document.getOrMissing(field.getKey());
			if (!Objects.equals(old, field.getValue())) {
				return true;
			}
		}
		return !Collections.disjoint(this.unset.keySet(), document.keySet());
	}

}
