package com.olate.sms.account.erasure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.mongodb.client.model.Filters;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageFields;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.testing.Visitor;
import com.olate.sms.account.topics.TopicsCatalog;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class ErasureIT {

	@Autowired
	private TestApi api;

	@Autowired
	private Ledger ledger;

	@Autowired
	private Erasure erasure;

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private TopicsCatalog topics;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	private final String number = "4477914" + String.format("%05d", new Random().nextInt(100_000));

	private final String name = "Erika" + UUID.randomUUID().toString().substring(0, 8);

	private TestOwner owner;

	@BeforeEach
	void aPersonWithAMessage() {
		this.owner = this.api.newOwner();
		this.ledger.grant(this.owner.account(), null, 5, "test", "test");
		this.api.as(this.owner)
			.post()
			.uri("/v1/contacts")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("name", this.name, "msisdn", this.number))
			.exchange()
			.expectStatus()
			.isCreated();
		reserve("e-1", 1);
	}

	@Test
	void nameAndNumberGoFromEverywhereAndCreditsStay() {
		String contactId = found().get(0).path("contactId").asString();
		assertThat(found().get(0).path("name").asString()).isEqualTo(this.name);
		assertThat(found().get(0).path("messages").asInt()).isEqualTo(1);
		assertThat(erase(contactId).path("messages").asInt()).isEqualTo(1);
		assertThat(traces()).isEmpty();
		assertThat(found()).isEmpty();
		assertThat(erase(contactId).path("messages").asInt()).isZero();
		String messages = shown("/v1/messages");
		assertThat(messages).contains("\"total\":1", MessageDocument.ERASED, "\"msisdn\":null")
			.doesNotContain(this.name, this.number);
		Visitor visitor = Visitor.at(this.api).signIn(this.owner);
		for (String page : List.of("/history", "/history/history.csv")) {
			Visitor.Answer answer = visitor.get(page);
			assertThat(answer.status()).as(page).isEqualTo(200);
			assertThat(answer.body()).as(page).doesNotContain(this.name, this.number);
		}
		assertThat(shown("/v1/messages?q=" + this.name)).contains("\"total\":0");
		assertThat(shown("/v1/contacts")).contains("\"total\":0");
		assertThat(this.ledger.balance(this.owner.account()).reserved()).isEqualTo(1);
	}

	@Test
	void resultsAndReplaysAndWhateverWasUnderWayDoNotBringThemBack() {
		String contactId = found().get(0).path("contactId").asString();
		String messageId = this.mongo.getCollection(MessageFields.COLLECTION)
			.find(Filters.eq(MessageFields.CONTACT_ID, contactId))
			.first()
			.getString("_id");
		Document row = this.mongo.getCollection(MessageFields.COLLECTION).find(Filters.eq("_id", messageId)).first();
		erase(contactId);
		Document late = new Document(row).append("_id", UUID.randomUUID().toString())
			.append(MessageFields.EVENT_ID, "e-0")
			.append(MessageFields.EVENT_KEY, EventKey.of(this.owner.account(), "urn:test", "e-0").value())
			.append(MessageFields.COST, 0)
			.append(MessageFields.CREDIT, "NONE")
			.append(MessageFields.STATE, "NOT_SENT");
		late.remove(MessageFields.OPEN);
		this.mongo.getCollection(MessageFields.COLLECTION).insertOne(late);
		reserve("e-1", 1);
		this.kafka
			.send(this.topics.nameOf("delivery-results"),
					"""
							{"messageId":"%s","accountId":"%s","eventId":"e-1","state":"DELIVERED","effect":"capture","route":"smsc","at":"2026-03-01T12:01:02Z"}
							"""
						.formatted(messageId, this.owner.account())
						.getBytes(StandardCharsets.UTF_8))
			.join();
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.ledger.balance(this.owner.account()).spent()).isEqualTo(1));
		this.erasure.again();
		assertThat(traces()).isEmpty();
		assertThat(shown("/v1/messages")).contains("DELIVERED");
	}

	@Test
	void anotherContactWithTheSameNumberAddedLaterIsNotErased() {
		String contactId = found().get(0).path("contactId").asString();
		erase(contactId);
		this.api.as(this.owner)
			.post()
			.uri("/v1/contacts")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("name", "Somebody new", "msisdn", this.number))
			.exchange()
			.expectStatus()
			.isCreated();
		this.erasure.again();
		assertThat(shown("/v1/contacts")).contains("Somebody new");
	}

	@Test
	void whoWasNeverThereIs404AndTheLogHasNeitherNameNorNumber() {
		this.api.asOperator()
			.post()
			.uri("/v1/admin/erasures")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("contactId", "c-nobody"))
			.exchange()
			.expectStatus()
			.isNotFound();
		erase(found().get(0).path("contactId").asString());
		String log = this.api.asOperator()
			.get()
			.uri("/v1/admin/actions?accountId=" + this.owner.account())
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(log).contains("CONTACT_ERASED").doesNotContain(this.name, this.number);
	}

	/** Every document of every collection that still has the name or the number. */
	private List<String> traces() {
		List<String> traces = new ArrayList<>();
		for (String collection : this.mongo.getCollectionNames()) {
			// As bytes: other tests may have left a hundred thousand documents.
			this.mongo.getCollection(collection).withDocumentClass(RawBsonDocument.class).find().forEach((document) -> {
				String bytes = new String(document.getByteBuffer().array(), StandardCharsets.UTF_8);
				if (bytes.contains(this.number)
						|| bytes.toLowerCase(Locale.ROOT).contains(this.name.toLowerCase(Locale.ROOT))) {
					traces.add(collection + " " + document.toJson());
				}
			});
		}
		return traces;
	}

	private JsonNode found() {
		return JsonMapper.shared()
			.readTree(this.api.asOperator()
				.post()
				.uri("/v1/admin/erasures/search")
				.contentType(MediaType.APPLICATION_JSON)
				.body(Map.of("msisdn", "+" + this.number.substring(0, 2) + " (0)" + this.number.substring(2)))
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody(String.class)
				.returnResult()
				.getResponseBody())
			.path("items");
	}

	private JsonNode erase(String contactId) {
		return JsonMapper.shared()
			.readTree(this.api.asOperator()
				.post()
				.uri("/v1/admin/erasures")
				.contentType(MediaType.APPLICATION_JSON)
				.body(Map.of("contactId", contactId, "reason", "asked by e-mail"))
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody(String.class)
				.returnResult()
				.getResponseBody());
	}

	private void reserve(String id, long offset) {
		this.api.asService()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Offers.none().invoice(this.owner.account(), id, offset).json())
			.exchange()
			.expectStatus()
			.isOk();
	}

	private String shown(String path) {
		return this.api.as(this.owner)
			.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

}
