package com.olate.sms.servers;

import java.util.Optional;
import java.util.function.Supplier;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Kafka and MongoDB in containers, removed when the JVM ends. Whether they are possible
 * is found out without Testcontainers, which logs an error where Docker is missing. A
 * container that does not start, often because its image cannot be fetched, is reported
 * in a sentence and left out.
 */
final class TestContainers {

	private static final String KAFKA_IMAGE = "apache/kafka-native:4.2.1";

	private static final String MONGODB_IMAGE = "mongo:8.0";

	private TestContainers() {
	}

	private static boolean isOnClassPath(String type) {
		try {
			Class.forName(type, false, TestContainers.class.getClassLoader());
			return true;
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

	/**
	 * The bootstrap servers of Kafka in a container; nothing where there can be none.
	 */
	static Optional<String> kafkaBootstrap() {
		return started("org.testcontainers.kafka.KafkaContainer", KAFKA_IMAGE, "OLATE_TEST_KAFKA", () -> {
			@SuppressWarnings("resource")
			KafkaContainer container = new KafkaContainer(DockerImageName.parse(KAFKA_IMAGE));
			container.start();
			return container.getBootstrapServers();
		});
	}

	/**
	 * The connection string of MongoDB in a container; nothing where there can be none.
	 */
	static Optional<String> mongodbUri() {
		return started("org.testcontainers.mongodb.MongoDBContainer", MONGODB_IMAGE, "OLATE_TEST_MONGODB", () -> {
			@SuppressWarnings("resource")
			MongoDBContainer container = new MongoDBContainer(DockerImageName.parse(MONGODB_IMAGE)).withReplicaSet();
			container.start();
			return container.getConnectionString();
		});
	}

	private static Optional<String> started(String type, String image, String variable, Supplier<String> container) {
		if (!isOnClassPath(type) || !Docker.answers(System.getenv())) {
			return Optional.empty();
		}
		return orEmbedded(image, variable, container);
	}

	static Optional<String> orEmbedded(String image, String variable, Supplier<String> container) {
		try {
			return Optional.of(container.get());
		}
		catch (RuntimeException ex) {
			System.err.printf(
					"Docker answers, but no container of %s starts (%s): the embedded server is used. "
							+ "Try \"docker pull %s\", or name a server in %s.%n",
					image, ex.getMessage(), image, variable);
			return Optional.empty();
		}
	}

}
