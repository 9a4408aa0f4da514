package com.olate.sms.account.history;

import java.time.Instant;
import java.util.List;

import com.olate.sms.account.contacts.KnownContacts;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/**
 * Filters of the list of messages, over one account's history of two events.
 */
@AccountServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryFiltersIT {

	@Autowired
	private TestApi api;

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private KnownContacts known;

	private TestOwner owner;

	private RestTestClient client;

	@BeforeAll
	void twoEvents() {
		this.owner = this.api.newOwner();
		this.client = this.api.as(this.owner);
		TestHistory rows = new TestHistory(this.mongo, this.known);
		Instant at = Instant.parse("2026-10-01T12:00:00Z");
		List<String> names = List.of("Ábel", "Bob");
		rows.add(this.owner.account(), "e-1", "INV-1", at, names, MessageState.DELIVERED);
		rows.add(this.owner.account(), "e-2", "INV-2", at.plusSeconds(60), names, MessageState.NOT_SENT);
	}

	@ParameterizedTest
	@CsvSource({ "state=DELIVERED, 2", "state=NOT_SENT, 2", "state=FAILED, 0", "eventId=e-1, 2", "eventId=e-9, 0",
			"contactId=c-1, 2", "q=abel, 2", "q=Bo, 2", "q=INV-2, 2", "q=inv2, 2", "q=447700000001, 2",
			"q=07700 000001, 2", "q=%2B44 7700 000001, 2", "q=0001, 2", "q=abel inv-1, 1", "q=.*, ",
			"state=&eventId=&q=, 4", "state=NOT_SENT&q=abel&contactId=c-0, 1" })
	void filtersNarrowTheList(String query, Integer expected) {
		if (expected != null) {
			messages("?" + query.replace("c-", "c-" + this.owner.account())).jsonPath("$.total")
				.isEqualTo(expected)
				.jsonPath("$.items.length()")
				.isEqualTo(expected);
		}
		else {
			get("/v1/messages?" + query).expectStatus().isEqualTo(422);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "state=delivered", "state=SENT", "from=yesterday", "from=2026-13-01T00:00:00Z",
			"from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z", "to=2026-02-01", "stat=DELIVERED", "size=501",
			"size=0", "page=-1", "page=x", "q=---", "sort=at", "eventId=e-1&eventId=e-2", "state%5B%24ne%5D=x" })
	void aBadFilterIsRefused(String query) {
		get("/v1/messages?" + query).expectStatus().isEqualTo(422).expectBody().jsonPath("$.errors[0].field").exists();
	}

	private BodyContentSpec messages(String query) {
		return get("/v1/messages" + query).expectStatus().isOk().expectBody();
	}

	private ResponseSpec get(String pathAndQuery) {
		return TestHistory.get(this.client, this.api, pathAndQuery);
	}

}
