package com.olate.sms.servers;

import java.io.IOException;

import com.olate.sms.servers.kafka.KafkaBroker;
import com.olate.sms.servers.store.StoreServer;

/**
 * Both servers on one data folder. What can be told beforehand (a folder in use, a taken
 * port) is told before Kafka starts, because Kafka would end the JVM over it.
 */
final class RunningServers implements AutoCloseable {

	private final DataFolder folder;

	private final StoreServer store;

	private final KafkaBroker broker;

	private RunningServers(DataFolder folder, StoreServer store, KafkaBroker broker) {
		this.folder = folder;
		this.store = store;
		this.broker = broker;
	}

	/**
	 * Starts both servers.
	 * @throws StartupException if another process has the folder or a port
	 */
	static RunningServers start(ServersOptions options) throws IOException {
		DataFolder folder = DataFolder.lock(options.data());
		try {
			options.ports().forEach((name, port) -> {
				if (!FreePorts.isFree(port)) {
					throw new StartupException("Port " + port + " is taken. Choose another with --" + name + ".");
				}
			});
			KafkaBroker broker = KafkaBroker.start(folder.kafka(), options.kafkaPort(), options.controllerPort());
			return new RunningServers(folder, startStore(folder, options, broker), broker);
		}
		catch (IOException | RuntimeException ex) {
			folder.close();
			throw ex;
		}
	}

	private static StoreServer startStore(DataFolder folder, ServersOptions options, KafkaBroker broker)
			throws IOException {
		try {
			return StoreServer.start(folder.store(), options.mongodbPort());
		}
		catch (IOException | RuntimeException ex) {
			broker.close();
			throw ex;
		}
	}

	String kafkaBootstrap() {
		return this.broker.bootstrap();
	}

	String mongodbUri() {
		return this.store.uri();
	}

	@Override
	public void close() throws IOException {
		try {
			this.broker.close();
			this.store.close();
		}
		finally {
			this.folder.close();
		}
	}

}
