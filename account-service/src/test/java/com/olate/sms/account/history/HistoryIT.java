package com.olate.sms.account.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.olate.sms.account.contacts.KnownContacts;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestClock;
import com.olate.sms.account.testing.TestOwner;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class HistoryIT {

	@Autowired
	private TestApi api;

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private KnownContacts known;

	private TestHistory rows;

	@Autowired
	private HistorySweep sweep;

	@Autowired
	private HistoryProperties properties;

	@Autowired
	private TestClock clock;

	private TestOwner owner;

	private RestTestClient client;

	private Instant at;

	@BeforeEach
	void login() {
		this.rows = new TestHistory(this.mongo, this.known);
		this.owner = this.api.newOwner();
		this.client = this.api.as(this.owner);
		this.at = Instant.ofEpochMilli(this.clock.instant().minusSeconds(3600).toEpochMilli());
	}

	@Test
	void messagesAreListedNewestEventFirstAndInSendOrderWithinIt() {
		event("e-1", "INV-1", this.at, List.of("Abel", "Bob"), MessageState.DELIVERED);
		event("e-2", "INV-2", this.at.plusSeconds(60), List.of("Abel", "Bob"), MessageState.NOT_SENT);
		messages("").jsonPath("$.items[*].eventId")
			.isEqualTo(List.of("e-2", "e-2", "e-1", "e-1"))
			.jsonPath("$.items[*].contactName")
			.isEqualTo(List.of("Abel", "Bob", "Abel", "Bob"))
			.jsonPath("$.items[*].credits")
			.isEqualTo(List.of(0, 0, 1, 1))
			.jsonPath("$.items[0].state")
			.isEqualTo("NOT_SENT")
			.jsonPath("$.items[0].reason")
			.isEqualTo("NO_CREDIT")
			.jsonPath("$.items[0].text")
			.isEqualTo("Invoice INV-2 has been created.")
			.jsonPath("$.items[0].number")
			.isEqualTo("INV-2")
			.jsonPath("$.items[0].eventType")
			.isEqualTo("invoice.created")
			.jsonPath("$.items[0].msisdn")
			.isEqualTo("447700000000")
			.jsonPath("$.items[0].at")
			.isEqualTo(this.at.plusSeconds(60).toString());
	}

	@Test
	void onlyFieldsOfTheContractAreShown() {
		event("e-1", "INV-1", this.at, List.of("Abel"), MessageState.DELIVERED);
		Document row = Document.parse(body("/v1/messages")).getList("items", Document.class).get(0);
		assertThat(row.keySet()).containsExactlyInAnyOrder("id", "eventId", "eventType", "number", "text", "contactId",
				"contactName", "msisdn", "state", "reason", "credits", "at", "updatedAt");
		Document event = Document.parse(body("/v1/events")).getList("items", Document.class).get(0);
		assertThat(event.keySet()).containsExactlyInAnyOrder("id", "source", "type", "number", "acceptedAt", "windowAt",
				"state", "reason", "messages", "notSent", "text");
	}

	@Test
	void aRangeOfTimeIncludesItsBeginningAndNotItsEnd() {
		event("e-1", "INV-1", this.at, List.of("Abel"), MessageState.DELIVERED);
		event("e-2", "INV-2", this.at.plusSeconds(60), List.of("Abel"), MessageState.DELIVERED);
		messages("?from=" + this.at + "&to=" + this.at.plusSeconds(60)).jsonPath("$.items[*].eventId")
			.isEqualTo(List.of("e-1"));
		messages("?from=" + this.at.plusSeconds(60)).jsonPath("$.items[*].eventId").isEqualTo(List.of("e-2"));
		messages("?from=1900-01-01T00:00:00Z&to=2900-01-01T00:00:00%2B01:00").jsonPath("$.total").isEqualTo(2);
		this.client.get()
			.uri("/v1/events?to=" + this.at.plusSeconds(1))
			.exchange()
			.expectBody()
			.jsonPath("$.items[*].id")
			.isEqualTo(List.of("e-1"));
	}

	@Test
	void aPageBehindTheLastIsEmpty() {
		event("e-1", "INV-1", this.at, List.of("Abel"), MessageState.DELIVERED);
		messages("?page=2147483647&size=500").jsonPath("$.items").isEmpty().jsonPath("$.total").isEqualTo(1);
	}

	@Test
	void anotherAccountSeesNothingByAnyFilter() {
		event("e-1", "INV-1", this.at, List.of("Abel"), MessageState.DELIVERED);
		RestTestClient stranger = this.api.as(this.api.newOwner());
		for (String query : List.of("", "?eventId=e-1", "?contactId=" + contact(0), "?q=abel", "?state=DELIVERED")) {
			stranger.get().uri("/v1/messages" + query).exchange().expectBody().jsonPath("$.total").isEqualTo(0);
		}
		stranger.get().uri("/v1/events").exchange().expectBody().jsonPath("$.total").isEqualTo(0);
	}

	@Test
	void historyOlderThanItIsKeptIsRemovedExceptWhatHoldsACredit() {
		Instant old = this.clock.instant().minus(this.properties.retention()).minusSeconds(60);
		event("e-old", "INV-1", old, List.of("Abel", "Bob"), MessageState.DELIVERED);
		event("e-held", "INV-2", old, List.of("Abel"), MessageState.RESERVED);
		event("e-new", "INV-3", this.at, List.of("Abel"), MessageState.DELIVERED);
		this.sweep.run();
		messages("").jsonPath("$.items[*].eventId").isEqualTo(List.of("e-new", "e-held"));
		this.client.get()
			.uri("/v1/events")
			.exchange()
			.expectBody()
			.jsonPath("$.items[*].id")
			.isEqualTo(List.of("e-new"));
	}

	private BodyContentSpec messages(String query) {
		return TestHistory.get(this.client, this.api, "/v1/messages" + query).expectStatus().isOk().expectBody();
	}

	private String body(String path) {
		return new String(this.client.get().uri(path).exchange().expectBody().returnResult().getResponseBody(),
				StandardCharsets.UTF_8);
	}

	private void event(String id, String number, Instant at, List<String> names, MessageState state) {
		this.rows.add(this.owner.account(), id, number, at, names, state);
	}

	private String contact(int i) {
		return TestHistory.contact(this.owner.account(), i);
	}

}
