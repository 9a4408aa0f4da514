package com.olate.sms.account.logins;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class LoginsIT {

	@Autowired
	private TestApi api;

	@Test
	void anUnknownUserAndAWrongPasswordGetTheSameBytes() {
		TestOwner owner = this.api.newOwner();
		byte[] wrong = get(basic(owner.username() + ":wrong")).expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentType("application/problem+json")
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		byte[] unknown = get(basic("nobody-at-all:wrong")).expectStatus()
			.isUnauthorized()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		byte[] missing = this.api.anonymous()
			.get()
			.uri("/v1/account")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		assertThat(wrong).isEqualTo(unknown).isEqualTo(missing);
		assertThat(new String(wrong, StandardCharsets.UTF_8)).doesNotContain(owner.username());
	}

	@Test
	void theOwnerIsToldOfWrongLogins() {
		TestOwner owner = this.api.newOwner();
		for (int i = 0; i < 3; i++) {
			get(basic(owner.username() + ":wrong" + i)).expectStatus().isUnauthorized();
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> this.api.as(owner)
				.get()
				.uri("/v1/account")
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$.failedLogins.count")
				.isEqualTo(3)
				.jsonPath("$.failedLogins.since")
				.exists());
	}

	@Test
	void whoGuessesIsSlowedDownAndARememberedLoginIsNot() {
		TestOwner owner = this.api.newOwner();
		this.api.as(owner).get().uri("/v1/account").exchange().expectStatus().isOk();
		int refused = 0;
		for (int i = 0; i < 20 && refused == 0; i++) {
			int status = get(basic(owner.username() + ":wrong" + i)).returnResult(Void.class).getStatus().value();
			refused = (status == 429) ? i : 0;
		}
		assertThat(refused).isBetween(10, 19);
		get(basic(owner.username() + ":wrong")).expectStatus().isEqualTo(429).expectHeader().exists("Retry-After");
		this.api.as(owner).get().uri("/v1/account").exchange().expectStatus().isOk();
	}

	@Test
	void loginsThatCannotBeReadAreMalformed() {
		for (String header : new String[] { "Basic !!!", "Basic " + base64("nocolon"), "Basic", "Basic a, Bearer b" }) {
			get(header).expectStatus().isBadRequest().expectHeader().contentType("application/problem+json");
		}
		this.api.anonymous().get().uri("/v1/account").headers((headers) -> {
			headers.add("Authorization", basic("a:b"));
			headers.add("Authorization", "Bearer osk_x");
		}).exchange().expectStatus().isBadRequest();
		for (String header : new String[] { "Digest x", "Bearer", "Bearer osk_wrong", "Bearer " + "x".repeat(3000) }) {
			get(header).expectStatus().isUnauthorized();
		}
	}

	@Test
	void anApiKeyWorksUntilItIsDeletedAndIsShownOnce() {
		TestOwner owner = this.api.newOwner();
		Map<?, ?> made = this.api.as(owner)
			.post()
			.uri("/v1/api-keys")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"name\": \"billing\"}")
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody();
		String key = String.valueOf(made.get("key"));
		assertThat(key).matches("osk_[A-Za-z0-9]{32}");
		RestTestClient byKey = this.api.withKey(key);
		byKey.get().uri("/v1/account").exchange().expectStatus().isOk();
		String list = byKey.get()
			.uri("/v1/api-keys")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(list).contains("billing", "lastUsedAt\":\"").doesNotContain(key);
		TestOwner other = this.api.newOwner();
		this.api.as(other).delete().uri("/v1/api-keys/" + made.get("id")).exchange().expectStatus().isNotFound();
		byKey.delete().uri("/v1/api-keys/" + made.get("id")).exchange().expectStatus().isNoContent();
		byKey.get().uri("/v1/account").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void anotherServiceLearnsWhoseLoginItIs() {
		TestOwner owner = this.api.newOwner();
		Map<String, String> login = new HashMap<>(
				Map.of("username", owner.username(), "password", owner.password(), "clientAddress", "192.0.2.1"));
		verify(login).expectStatus()
			.isOk()
			.expectBody()
			.json("{\"valid\": true, \"accountId\": \"" + owner.account() + "\", \"state\": \"ACTIVE\"}");
		login.put("password", "wrong");
		verify(login).expectStatus().isOk().expectBody(String.class).isEqualTo("{\"valid\":false}");
		verify(Map.of("username", "nobody", "password", "x")).expectBody(String.class).isEqualTo("{\"valid\":false}");
		verify(Map.of("username", "first-operator", "password", "operator password for tests")).expectBody(String.class)
			.isEqualTo("{\"valid\":false}");
		verify(Map.of("apiKey", "osk_nothing")).expectBody(String.class).isEqualTo("{\"valid\":false}");
		verify(Map.of("apiKey", "osk_nothing", "somethingNewer", "x")).expectStatus().isOk();
		verify(Map.of("username", "nobody")).expectStatus().isEqualTo(422);
		this.api.as(owner)
			.post()
			.uri("/internal/v1/logins/verify")
			.contentType(MediaType.APPLICATION_JSON)
			.body(login)
			.exchange()
			.expectStatus()
			.isUnauthorized();
	}

	private RestTestClient.ResponseSpec verify(Map<String, String> login) {
		return this.api.asService()
			.post()
			.uri("/internal/v1/logins/verify")
			.contentType(MediaType.APPLICATION_JSON)
			.body(login)
			.exchange();
	}

	private RestTestClient.ResponseSpec get(String authorization) {
		return this.api.anonymous().get().uri("/v1/account").header("Authorization", authorization).exchange();
	}

	private static String basic(String login) {
		return "Basic " + base64(login);
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
