package com.olate.sms.account.storage;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;

/**
 * The indexes that a feature needs on one collection, declared as a bean. They are
 * created and checked before anything is served.
 */
public record CollectionIndexes(String collection, List<DeclaredIndex> indexes) {

	public CollectionIndexes {
		indexes = List.copyOf(indexes);
	}

	public static CollectionIndexes on(String collection) {
		return new CollectionIndexes(collection, List.of());
	}

	public CollectionIndexes index(String name, Document keys) {
		return with(new DeclaredIndex(name, keys, false, false));
	}

	public CollectionIndexes unique(String name, Document keys) {
		return with(new DeclaredIndex(name, keys, true, false));
	}

	/**
	 * An index over those documents only that have the field: a work list.
	 */
	public CollectionIndexes sparse(String name, Document keys) {
		return with(new DeclaredIndex(name, keys, false, true));
	}

	/**
	 * A unique index over those documents only that have the field.
	 */
	public CollectionIndexes uniqueSparse(String name, Document keys) {
		return with(new DeclaredIndex(name, keys, true, true));
	}

	public CollectionIndexes with(DeclaredIndex index) {
		List<DeclaredIndex> all = new ArrayList<>(this.indexes);
		all.add(index);
		return new CollectionIndexes(this.collection, all);
	}

}
