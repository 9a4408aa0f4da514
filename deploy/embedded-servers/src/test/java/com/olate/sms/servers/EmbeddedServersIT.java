package com.olate.sms.servers;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedServersIT {

	@TempDir
	private Path data;

	private final int kafka = FreePorts.any();

	private final int controller = FreePorts.any();

	private final int mongodb = FreePorts.any();

	@Test
	void aStopIsCleanAndTheDataIsThereAfterIt() throws Exception {
		try (ServersProcess servers = ServersProcess.ready(arguments())) {
			try (MongoClient client = client()) {
				client.getDatabase("db").getCollection("things").insertOne(new Document("_id", 1));
			}
			assertThat(servers.stop()).isEqualTo(143);
			assertThat(servers.output()).doesNotContain("ERROR");
		}
		try (ServersProcess servers = ServersProcess.ready(arguments()); MongoClient client = client()) {
			assertThat(client.getDatabase("db").getCollection("things").countDocuments()).isEqualTo(1);
			assertThat(servers.stop()).isEqualTo(143);
		}
	}

	@Test
	void aTakenPortIsNamedWithTheOptionThatChangesIt() throws Exception {
		try (ServerSocket taken = new ServerSocket(this.kafka, 1, InetAddress.getLoopbackAddress());
				ServersProcess servers = ServersProcess.start(arguments())) {
			assertThat(servers.exit()).isEqualTo(1);
			assertThat(servers.output())
				.contains("Port " + taken.getLocalPort() + " is taken. Choose another with --kafka-port.");
		}
	}

	@Test
	void aFolderInUseIsNamedWithTheProcessThatHasIt() throws Exception {
		try (DataFolder folder = DataFolder.lock(this.data);
				ServersProcess servers = ServersProcess.start(arguments())) {
			assertThat(folder.store()).isEqualTo(this.data.resolve("store"));
			assertThat(servers.exit()).isEqualTo(1);
			assertThat(servers.output()).contains(
					"The data folder " + this.data + " is in use by process " + ProcessHandle.current().pid() + ".");
		}
	}

	private String[] arguments() {
		return new String[] { "--data", this.data.toString(), "--kafka-port", String.valueOf(this.kafka),
				"--controller-port", String.valueOf(this.controller), "--mongodb-port", String.valueOf(this.mongodb) };
	}

	private MongoClient client() {
		return MongoClients.create("mongodb://127.0.0.1:" + this.mongodb);
	}

}
