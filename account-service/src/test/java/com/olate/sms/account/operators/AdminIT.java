package com.olate.sms.account.operators;

import java.util.Map;
import java.util.UUID;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class AdminIT {

	@Autowired
	private TestApi api;

	@Test
	void anOpenedAccountCanLogInAndTheLogSaysWhoOpenedIt() {
		String username = "Ünïcode " + UUID.randomUUID();
		String id = open(username).expectStatus()
			.isCreated()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody()
			.get("id")
			.toString();
		TestOwner owner = new TestOwner(new AccountId(id), username.toUpperCase(), "a password: fine");
		this.api.as(owner).get().uri("/v1/account").exchange().expectStatus().isOk();
		open(username).expectStatus().isEqualTo(409);
		this.api.asOperator()
			.get()
			.uri("/v1/admin/actions?accountId=" + id)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.total")
			.isEqualTo(1)
			.jsonPath("$.items[0].type")
			.isEqualTo("ACCOUNT_CREATED")
			.jsonPath("$.items[0].outcome")
			.isEqualTo("DONE")
			.jsonPath("$.items[0].reason")
			.isEqualTo("signed up");
		this.api.asOperator()
			.get()
			.uri((uri) -> uri.path("/v1/admin/accounts")
				.queryParam("q", "{q}")
				.build(username.substring(0, 5) + username.substring(7, 20)))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items[0].id")
			.isEqualTo(id)
			.jsonPath("$.total")
			.isEqualTo(1);
	}

	@Test
	void ownersAndOperatorsDoNotGetIntoEachOthersRooms() {
		TestOwner owner = this.api.newOwner();
		for (String path : new String[] { "/v1/admin/accounts", "/v1/admin/actions", "/v1/admin/nothing" }) {
			this.api.as(owner).get().uri(path).exchange().expectStatus().isForbidden();
			this.api.anonymous().get().uri(path).exchange().expectStatus().isUnauthorized();
		}
		for (String path : new String[] { "/v1/account", "/v1/api-keys" }) {
			this.api.asOperator().get().uri(path).exchange().expectStatus().isForbidden();
		}
		this.api.asService().get().uri("/v1/account").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void aGrantWithTheSameKeyCountsOnce() {
		AccountId account = this.api.newOwner().account();
		for (int i = 0; i < 2; i++) {
			credits(account, "grants", 40, "key-1").expectStatus()
				.isCreated()
				.expectBody()
				.jsonPath("$.balance.available")
				.isEqualTo(40)
				.jsonPath("$.by")
				.isEqualTo("first-operator");
		}
		credits(account, "grants", 41, "key-1").expectStatus().isEqualTo(409);
		credits(account, "adjustments", -15, "key-2").expectStatus().isCreated();
		credits(account, "adjustments", -26, "key-3").expectStatus().isEqualTo(409);
		credits(account, "adjustments", 0, null).expectStatus().isEqualTo(422);
		credits(account, "grants", 0, null).expectStatus().isEqualTo(422);
		credits(account, "grants", -5, null).expectStatus().isEqualTo(422);
		credits(account, "grants", Long.MAX_VALUE, null).expectStatus().isEqualTo(422);
		credits(account, "grants", 1, "two words").expectStatus().isEqualTo(422);
		credits(AccountId.random(), "grants", 1, null).expectStatus().isNotFound();
		this.api.asOperator()
			.get()
			.uri("/v1/admin/accounts/" + account)
			.exchange()
			.expectBody()
			.jsonPath("$.credits.available")
			.isEqualTo(25);
	}

	@Test
	void aSuspendedAccountSaysSoUntilItIsResumed() {
		TestOwner owner = this.api.newOwner();
		state(owner, "suspend", "SUSPENDED");
		this.api.as(owner).get().uri("/v1/account").exchange().expectBody().jsonPath("$.state").isEqualTo("SUSPENDED");
		state(owner, "resume", "ACTIVE");
		this.api.asOperator()
			.post()
			.uri("/v1/admin/accounts/" + AccountId.random() + "/suspend")
			.exchange()
			.expectStatus()
			.isNotFound();
		this.api.asOperator().post().uri("/v1/admin/accounts/nonsense/suspend").exchange().expectStatus().isNotFound();
	}

	@Test
	void aPasswordSetByAnOperatorEndsTheOldOne() {
		TestOwner owner = this.api.newOwner();
		this.api.asOperator()
			.put()
			.uri("/v1/admin/accounts/" + owner.account() + "/password")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("password", "set by an operator", "reason", "lost"))
			.exchange()
			.expectStatus()
			.isNoContent();
		this.api.as(owner).get().uri("/v1/account").exchange().expectStatus().isUnauthorized();
		TestOwner now = new TestOwner(owner.account(), owner.username(), "set by an operator");
		this.api.as(now).get().uri("/v1/account").exchange().expectStatus().isOk();
		assertThat(this.api.asOperator()
			.get()
			.uri("/v1/admin/actions?accountId=" + owner.account())
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()).contains("PASSWORD_SET").doesNotContain("set by an operator");
	}

	private void state(TestOwner owner, String verb, String state) {
		this.api.asOperator()
			.post()
			.uri("/v1/admin/accounts/" + owner.account() + "/" + verb)
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"reason\": \"asked to\"}")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo(state);
	}

	private RestTestClient.ResponseSpec open(String username) {
		return this.api.asOperator()
			.post()
			.uri("/v1/admin/accounts")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("username", username, "password", "a password: fine", "name", "Name of " + username, "reason",
					"signed up"))
			.exchange();
	}

	private RestTestClient.ResponseSpec credits(AccountId account, String kind, long credits, String key) {
		RestTestClient.RequestBodySpec request = this.api.asOperator()
			.post()
			.uri("/v1/admin/accounts/" + account + "/" + kind)
			.contentType(MediaType.APPLICATION_JSON);
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		return request.body(Map.of("credits", credits, "reason", "test")).exchange();
	}

}
