package com.olate.sms.servers;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Kafka and MongoDB in containers, removed when the JVM ends. Whether they are possible
 * is found out without Testcontainers, which logs an error where Docker is missing.
 */
final class TestContainers {

	private static final String KAFKA_IMAGE = "apache/kafka-native:4.2.1";

	private static final String MONGODB_IMAGE = "mongo:8.0";

	private TestContainers() {
	}

	static boolean arePossible() {
		return isOnClassPath("org.testcontainers.kafka.KafkaContainer")
				&& isOnClassPath("org.testcontainers.mongodb.MongoDBContainer") && Docker.answers(System.getenv());
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

	static String kafkaBootstrap() {
		@SuppressWarnings("resource")
		KafkaContainer container = new KafkaContainer(DockerImageName.parse(KAFKA_IMAGE));
		container.start();
		return container.getBootstrapServers();
	}

	static String mongodbUri() {
		@SuppressWarnings("resource")
		MongoDBContainer container = new MongoDBContainer(DockerImageName.parse(MONGODB_IMAGE)).withReplicaSet();
		container.start();
		return container.getConnectionString();
	}

}
