package com.olate.sms.account.profile;

import java.util.Map;

import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@AccountServiceTest
class ProfileIT {

	@Autowired
	private TestApi api;

	@Test
	void aNewAccountHasNoCreditsAndWantsEveryEvent() {
		TestOwner owner = this.api.newOwner();
		this.api.as(owner)
			.get()
			.uri("/v1/account")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.id")
			.isEqualTo(owner.account().value())
			.jsonPath("$.credits.available")
			.isEqualTo(0)
			.jsonPath("$.notify['invoice.created']")
			.isEqualTo(true)
			.jsonPath("$.notify['invoice.pending-approval']")
			.isEqualTo(true)
			.jsonPath("$.failedLogins")
			.isEmpty();
	}

	@Test
	void anOwnerSwitchesOneTypeOffAndTheRestStays() {
		RestTestClient client = this.api.as(this.api.newOwner());
		patch(client, "{\"notify\": {\"invoice.created\": false}, \"sender\": \"Olate\"}").expectStatus().isOk();
		patch(client, "{\"timeZone\": \"Europe/London\", \"email\": \"a@example.org\", \"sender\": \"\"}")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.notify['invoice.created']")
			.isEqualTo(false)
			.jsonPath("$.notify['invoice.pending-approval']")
			.isEqualTo(true)
			.jsonPath("$.sender")
			.isEmpty()
			.jsonPath("$.timeZone")
			.isEqualTo("Europe/London")
			.jsonPath("$.email")
			.isEqualTo("a@example.org");
		patch(client, "{\"notify\": {\"invoice.created\": true}}").expectBody()
			.jsonPath("$.notify['invoice.created']")
			.isEqualTo(true);
	}

	@Test
	void everyWrongFieldIsNamedAndNothingChanges() {
		RestTestClient client = this.api.as(this.api.newOwner());
		Map<String, String> wrong = Map.of("{\"sender\": \"Twelve chars\"}", "sender", "{\"name\": \"\"}", "name",
				"{\"timeZone\": \"Mars/Olympus\"}", "timeZone", "{\"email\": \"nobody\"}", "email",
				"{\"notify\": {\"invoice.paid\": true}}", "notify", "{\"state\": \"ACTIVE\"}", "state",
				"{\"credits\": {\"available\": 5}}", "credits", "{\"username\": \"other\"}", "username",
				"{\"notify\": {\"invoice.created\": \"no\"}}", "notify.invoice.created", "{\"name\": 5}", "name");
		wrong.forEach((body, field) -> patch(client, body).expectStatus()
			.isEqualTo(422)
			.expectHeader()
			.contentType("application/problem+json")
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo(field));
	}

	@Test
	void aChangedPasswordIsTheOnlyOneAtOnce() {
		TestOwner owner = this.api.newOwner();
		String next = "pass:wörter 日本 – 64 and more characters, none of which is ever cut off at all";
		RestTestClient client = this.api.as(owner);
		put(client, "no such password", next).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("current");
		put(client, owner.password(), "short").expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("new");
		put(client, owner.password(), next).expectStatus().isNoContent();
		client.get().uri("/v1/account").exchange().expectStatus().isUnauthorized();
		TestOwner changed = new TestOwner(owner.account(), owner.username(), next);
		this.api.as(changed).get().uri("/v1/account").exchange().expectStatus().isOk();
		TestOwner cut = new TestOwner(owner.account(), owner.username(), next.substring(0, next.length() - 1));
		this.api.as(cut).get().uri("/v1/account").exchange().expectStatus().isUnauthorized();
	}

	private static RestTestClient.ResponseSpec patch(RestTestClient client, String body) {
		return client.patch().uri("/v1/account").contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	private static RestTestClient.ResponseSpec put(RestTestClient client, String current, String next) {
		return client.put()
			.uri("/v1/account/password")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("current", current, "new", next))
			.exchange();
	}

}
