package com.olate.sms.servers.store;

import java.io.IOException;
import java.nio.file.Path;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;

/**
 * A database on a folder, without a server before it.
 */
final class DatabaseFixture implements AutoCloseable {

	private final DocumentStore store;

	private final StoreDatabase database;

	private DatabaseFixture(DocumentStore store) {
		this.store = store;
		this.database = new StoreDatabase("db", new CursorRegistry(), store);
	}

	static DatabaseFixture open(Path folder) throws IOException {
		return new DatabaseFixture(DocumentStore.open(folder, Long.MAX_VALUE));
	}

	/** A new collection. */
	StoreCollection collection(String name) {
		this.database.createCollectionOrThrowIfExists(name, CollectionOptions.withDefaults());
		return this.database.collection(name);
	}

	@Override
	public void close() throws IOException {
		this.store.close();
	}

}
