package com.olate.sms.servers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedServersIT {

	@Test
	void aRecordThatWasSentIsRead() throws Exception {
		String topic = "t-" + UUID.randomUUID();
		Map<String, Object> servers = Map.of("bootstrap.servers", TestServers.kafkaBootstrap());
		TopicPartition partition = new TopicPartition(topic, 0);
		Topics.create(TestServers.kafkaBootstrap(), partition, Map.of());
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(servers, new StringSerializer(),
				new StringSerializer());
				KafkaConsumer<String, String> consumer = new KafkaConsumer<>(servers, new StringDeserializer(),
						new StringDeserializer())) {
			producer.send(new ProducerRecord<>(topic, "hello")).get();
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			assertThat(consumer.poll(Duration.ofSeconds(10))).singleElement()
				.satisfies((record) -> assertThat(record.value()).isEqualTo("hello"));
		}
	}

	@Test
	void aDocumentThatWasInsertedIsFound() {
		try (MongoClient client = MongoClients.create(TestServers.mongodbUri())) {
			MongoCollection<Document> collection = client
				.getDatabase("d" + UUID.randomUUID().toString().substring(0, 8))
				.getCollection("things");
			collection.insertOne(new Document("_id", 1).append("name", "x"));
			assertThat(collection.find(Filters.eq("name", "x")).first()).containsEntry("_id", 1);
			assertThat(collection.countDocuments()).isEqualTo(1);
		}
	}

}
