package com.olate.sms.servers.kafka;

import java.nio.file.Path;
import java.util.Properties;

/**
 * The settings of a one-node cluster: every internal topic has one replica, a killed node
 * is taken back after three seconds, and the offsets of a group that nobody runs for
 * months are kept.
 */
final class NodeSettings {

	static final String LOG_FOLDER = "log.dirs";

	static final String METADATA_FOLDER = "metadata.log.dir";

	private static final String INTERNAL_TOPIC_PARTITIONS = "4";

	private NodeSettings() {
	}

	static Properties of(Path folder, int port, int controllerPort) {
		Properties settings = new Properties();
		listeners(settings, port, controllerPort);
		settings.put(LOG_FOLDER, folder.resolve("logs").toString());
		settings.put(METADATA_FOLDER, folder.resolve("metadata").toString());
		settings.put("metadata.max.retention.bytes", "16777216");
		settings.put("metadata.log.segment.bytes", "8388608");
		internalTopics(settings);
		settings.put("default.replication.factor", "1");
		settings.put("min.insync.replicas", "1");
		settings.put("auto.create.topics.enable", "false");
		settings.put("offsets.retention.minutes", String.valueOf(365 * 24 * 60));
		settings.put("group.initial.rebalance.delay.ms", "0");
		settings.put("broker.session.timeout.ms", "3000");
		settings.put("broker.heartbeat.interval.ms", "500");
		smallFootprint(settings);
		return settings;
	}

	private static void listeners(Properties settings, int port, int controllerPort) {
		settings.put("process.roles", "broker,controller");
		settings.put("node.id", "1");
		settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
		settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
		settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
		settings.put("controller.listener.names", "CONTROLLER");
		settings.put("inter.broker.listener.name", "PLAINTEXT");
		settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
	}

	private static void internalTopics(Properties settings) {
		for (String topic : new String[] { "offsets.topic", "transaction.state.log",
				"share.coordinator.state.topic" }) {
			settings.put(topic + ".replication.factor", "1");
			settings.put(topic + ".num.partitions", INTERNAL_TOPIC_PARTITIONS);
		}
		settings.put("transaction.state.log.min.isr", "1");
		settings.put("share.coordinator.state.topic.min.isr", "1");
	}

	private static void smallFootprint(Properties settings) {
		settings.put("log.cleaner.dedupe.buffer.size", "2097152");
		settings.put("num.network.threads", "2");
		settings.put("num.io.threads", "4");
		settings.put("background.threads", "4");
	}

}
