package com.olate.sms.account.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.account.history.EventCodec;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventFields;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.EventState;
import com.olate.sms.account.history.SourcePosition;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.topics.TopicsCatalog;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class DeadLettersIT {

	@Autowired
	private TestApi api;

	@Autowired
	private TopicsCatalog topics;

	@Autowired
	private MongoOperations mongo;

	@Value("${spring.kafka.bootstrap-servers}")
	private String kafka;

	@Test
	void aRejectedEventIsShownToItsOwnerOnceAndNobodysAndPoisonHoldNothingUp() {
		TestOwner owner = this.api.newOwner();
		RestTestClient client = this.api.as(owner);
		send(Map.of("dlt-cause", "nobody's"), "{}");
		send(Map.of(), null);
		send(headers("zzzzzzzzzzzzzzzz", "e-0", 1), "{}");
		send(headers(owner.account().value(), "e-1", 2), "{\"number\":\"INV-1\",\"to\":\"447791234455\"}");
		send(headers(owner.account().value(), "e-1", 2), "{\"number\":\"INV-1\",\"to\":\"447791234455\"}");
		send(headers(owner.account().value(), "e-2", 3), "\u0000not json");
		Awaitility.await().untilAsserted(() -> events(client, "").jsonPath("$.total").isEqualTo(2));
		events(client, "?state=REJECTED&eventId=e-1").jsonPath("$.total")
			.isEqualTo(1)
			.jsonPath("$.items[0].id")
			.isEqualTo("e-1")
			.jsonPath("$.items[0].source")
			.isEqualTo("urn:iono")
			.jsonPath("$.items[0].type")
			.isEqualTo("invoice.created")
			.jsonPath("$.items[0].number")
			.isEqualTo("INV-1")
			.jsonPath("$.items[0].state")
			.isEqualTo("REJECTED")
			.jsonPath("$.items[0].reason")
			.isEqualTo("The amount is missing.")
			.jsonPath("$.items[0].messages")
			.isEqualTo(0)
			.jsonPath("$.items[0].acceptedAt")
			.isEqualTo("2026-11-22T10:15:00.123Z");
		assertThat(this.mongo.getCollection(EventFields.COLLECTION).find().map((event) -> event.toJson()))
			.noneMatch((json) -> json.contains("447791234455"));
		events(this.api.as(this.api.newOwner()), "").jsonPath("$.total").isEqualTo(0);
	}

	@Test
	void aConflictingRecordIsShownBesideTheEventItConflictsWith() {
		TestOwner owner = this.api.newOwner();
		RestTestClient client = this.api.as(owner);
		Instant at = Instant.parse("2026-11-22T10:00:00Z");
		EventDocument good = new EventDocument(EventKey.of(owner.account(), "urn:iono", "e-1"), owner.account(),
				"urn:iono", "e-1", "invoice.created", "INV-1", "0".repeat(64), new SourcePosition("topic", 0, 1), null,
				null, 0, "", at, at, null, EventState.NOT_SENT, "NO_CONTACTS", 0, 0, 1, at, List.of());
		this.mongo.getCollection(EventFields.COLLECTION).insertOne(EventCodec.write(good));
		send(headers(owner.account().value(), "e-1", 9), "{\"number\":\"INV-2\"}");
		Awaitility.await().untilAsserted(() -> events(client, "?eventId=e-1").jsonPath("$.total").isEqualTo(2));
		events(client, "?state=NOT_SENT").jsonPath("$.items[0].number").isEqualTo("INV-1");
		events(client, "?state=REJECTED").jsonPath("$.items[0].number").isEqualTo("INV-2");
	}

	private static RestTestClient.BodyContentSpec events(RestTestClient client, String query) {
		return client.get().uri("/v1/events" + query).exchange().expectStatus().isOk().expectBody();
	}

	private static Map<String, String> headers(String account, String id, int offset) {
		Map<String, String> headers = new HashMap<>(
				Map.of("ce_id", id, "ce_source", "urn:iono", "ce_type", "invoice.created", "ce_specversion", "1.0"));
		headers.putAll(Map.of("dlt-account-id", account, "dlt-cause", "The amount is missing.", "dlt-code",
				"INVALID_DATA", "dlt-topic", "notification-events", "dlt-partition", "0", "dlt-offset",
				Integer.toString(offset), "dlt-timestamp", "2026-11-22T10:15:00.123Z"));
		return headers;
	}

	private void send(Map<String, String> headers, @Nullable String value) {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, this.kafka), new ByteArraySerializer(),
				new ByteArraySerializer())) {
			ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(this.topics.nameOf("notification-events-dlt"),
					(value != null) ? value.getBytes(StandardCharsets.UTF_8) : null);
			headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
			producer.send(record);
		}
	}

}
