package com.olate.sms.servers.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A single Kafka node on 127.0.0.1 whose topics, committed offsets and transactions
 * survive restarts. A fault at start ends the JVM: that is how Kafka treats a taken port
 * or a locked folder, so the caller checks both before.
 */
public final class KafkaBroker implements AutoCloseable {

	private final int port;

	private final KafkaRaftServer server;

	private KafkaBroker(int port, KafkaRaftServer server) {
		this.port = port;
		this.server = server;
	}

	/**
	 * Starts a node on the data of {@code folder}, formatting it at first use. The ports
	 * may differ from those of the last run.
	 */
	public static KafkaBroker start(Path folder, int port, int controllerPort) throws IOException {
		Properties settings = NodeSettings.of(folder, port, controllerPort);
		format(settings);
		KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
		server.startup();
		return new KafkaBroker(port, server);
	}

	private static void format(Properties settings) throws IOException {
		Path metadata = Path.of(settings.getProperty(NodeSettings.METADATA_FOLDER));
		if (Files.exists(metadata.resolve("meta.properties"))) {
			return;
		}
		Files.createDirectories(metadata);
		try {
			new Formatter().setNodeId(1)
				.setClusterId(Uuid.randomUuid().toString())
				.setDirectories(List.of(settings.getProperty(NodeSettings.LOG_FOLDER), metadata.toString()))
				.setMetadataLogDirectory(metadata.toString())
				.setControllerListenerName("CONTROLLER")
				.setSupportedFeatures(Feature.PRODUCTION_FEATURES)
				.setReleaseVersion(MetadataVersion.latestProduction())
				.setIgnoreFormatted(true)
				.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
				.run();
		}
		catch (IOException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IOException("Kafka's folder " + metadata + " could not be prepared: " + ex.getMessage(), ex);
		}
	}

	public String bootstrap() {
		return "127.0.0.1:" + this.port;
	}

	@Override
	public void close() {
		this.server.shutdown();
		this.server.awaitShutdown();
	}

}
