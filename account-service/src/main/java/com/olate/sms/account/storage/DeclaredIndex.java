package com.olate.sms.account.storage;

import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

/**
 * One index as declared. Collation, partial filters and expiry are not offered: the code
 * must be right on stores that lack them.
 */
public record DeclaredIndex(String name, Document keys, boolean unique, boolean sparse) {

	/**
	 * An index that is neither unique nor sparse.
	 */
	public static DeclaredIndex of(String name, Document keys) {
		return new DeclaredIndex(name, keys, false, false);
	}

	IndexOptions options() {
		return new IndexOptions().name(this.name).unique(this.unique).sparse(this.sparse);
	}

	/**
	 * Whether an index as listed by the store is this one.
	 */
	boolean matches(Document listed) {
		return sameKeys(listed.get("key", Document.class)) && listed.getBoolean("unique", false) == this.unique
				&& listed.getBoolean("sparse", false) == this.sparse;
	}

	private boolean sameKeys(Document listed) {
		return numbers(listed).equals(numbers(this.keys));
	}

	private static String numbers(Document keys) {
		StringBuilder text = new StringBuilder();
		keys.forEach((field, direction) -> text.append(field)
			.append(':')
			.append((direction instanceof Number number) ? number.intValue() : direction)
			.append(' '));
		return text.toString();
	}

}
