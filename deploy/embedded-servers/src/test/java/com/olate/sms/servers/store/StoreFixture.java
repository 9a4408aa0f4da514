package com.olate.sms.servers.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * A store on a folder, with a client.
 */
final class StoreFixture implements AutoCloseable {

	private final StoreServer server;

	private final MongoClient client;

	private StoreFixture(StoreServer server) {
		this.server = server;
		this.client = MongoClients.create(server.uri());
	}

	static StoreFixture open(Path folder) throws IOException {
		return open(folder, Clock.systemUTC());
	}

	static StoreFixture open(Path folder, Clock clock) throws IOException {
		return new StoreFixture(StoreServer.start(folder, freePort(), clock, 1 << 20));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	MongoClient client() {
		return this.client;
	}

	MongoDatabase database() {
		return this.client.getDatabase("db");
	}

	MongoCollection<Document> collection(String name) {
		return database().getCollection(name);
	}

	void expire() {
		this.server.expire();
	}

	@Override
	public void close() {
		this.client.close();
		this.server.close();
	}

}
