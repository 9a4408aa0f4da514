package com.olate.sms.account.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * P14 over the whole described API: whatever one owner sends, with any id of another's,
 * it shows and changes nothing of the other's. A new endpoint is covered by being
 * described.
 */
@AccountServiceTest
class OwnerIsolationIT {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String MARKER = "Belongs-to-B";

	@Autowired
	private TestApi api;

	@Autowired
	private Ledger ledger;

	private ApiDocument document;

	private TestOwner intruder;

	private TestOwner victim;

	private Set<String> ids;

	@BeforeEach
	void aVictimWithOneOfEverything() {
		this.document = ApiDocument.of(this.api);
		this.intruder = this.api.newOwner();
		this.victim = this.api.newOwner();
		this.ledger.grant(this.victim.account(), null, 4711, "test", MARKER);
		for (ApiDocument.Operation operation : this.document.operations()) {
			if (operation.method().equals("POST") && !operation.forOperators() && !operation.hasPathVariable()) {
				String body = Samples.body(this.document, operation.bodySchema(), MARKER, "none");
				assertThat(send(this.victim, operation, operation.path(), body).getStatus().is2xxSuccessful())
					.as(operation + " with the sample " + body + ": Samples must know its fields")
					.isTrue();
			}
		}
		this.api.asService()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Offers.none().invoice(this.victim.account(), MARKER, 1).json())
			.exchange()
			.expectStatus()
			.isOk();
		this.ids = new TreeSet<>();
		shown(this.victim).values().forEach((page) -> gatherIds(JSON.readTree(page), this.ids));
		assertThat(shown(this.victim).values()).as("lists that show something of the victim")
			.allMatch((page) -> page.contains(MARKER) || page.contains("\"total\":1")
					|| page.contains(this.victim.account().value()));
	}

	@Test
	void anIdOfAnotherOwnerFindsNothing() {
		Map<String, String> before = shown(this.victim);
		for (ApiDocument.Operation operation : this.document.operations()) {
			if (operation.forOperators() || !operation.hasPathVariable()) {
				continue;
			}
			for (String id : this.ids) {
				String body = Samples.body(this.document, operation.bodySchema(), "Written by A", id);
				EntityExchangeResult<String> answer = send(this.intruder, operation,
						operation.path().replaceAll("\\{[^}]*}", id), body);
				assertThat(answer.getStatus().value()).as(operation + " with " + id).isIn(403, 404);
				showsNothing(operation + " with " + id, answer);
			}
		}
		assertThat(shown(this.victim)).isEqualTo(before);
	}

	@Test
	void aFilterByAnotherOwnersIdFindsNothing() {
		for (ApiDocument.Operation operation : this.document.operations()) {
			if (operation.forOperators() || operation.hasPathVariable() || !operation.method().equals("GET")) {
				continue;
			}
			showsNothing(operation.toString(), send(this.intruder, operation, operation.path(), ""));
			for (String filter : operation.queryParameters()) {
				for (String id : this.ids) {
					showsNothing(operation + " by " + filter,
							send(this.intruder, operation, operation.path() + "?" + filter + "=" + id, ""));
				}
			}
		}
	}

	@Test
	void operatorsPathsAreClosedToOwnersAndOwnersPathsToOperators() {
		for (ApiDocument.Operation operation : this.document.operations()) {
			String path = operation.path().replaceAll("\\{[^}]*}", this.victim.account().value());
			RestTestClient other = operation.forOperators() ? this.api.as(this.victim) : this.api.asOperator();
			other.method(HttpMethod.valueOf(operation.method())).uri(path).exchange().expectStatus().isForbidden();
			this.api.anonymous()
				.method(HttpMethod.valueOf(operation.method()))
				.uri(path)
				.exchange()
				.expectStatus()
				.isUnauthorized();
		}
	}

	private void showsNothing(String what, EntityExchangeResult<String> answer) {
		String body = String.valueOf(answer.getResponseBody());
		assertThat(List.of(MARKER, this.victim.username(), "4710", "4711")).as(what).noneMatch(body::contains);
		if (answer.getStatus().is2xxSuccessful()) {
			assertThat(this.ids).as(what).noneMatch(body::contains);
		}
	}

	/** Every page that an owner can ask for without an id. */
	private Map<String, String> shown(TestOwner owner) {
		Map<String, String> pages = new LinkedHashMap<>();
		for (ApiDocument.Operation operation : this.document.operations()) {
			if (operation.method().equals("GET") && !operation.forOperators() && !operation.hasPathVariable()) {
				pages.put(operation.path(), send(owner, operation, operation.path(), "").getResponseBody());
			}
		}
		return pages;
	}

	private EntityExchangeResult<String> send(TestOwner owner, ApiDocument.Operation operation, String path,
			String body) {
		RestTestClient.RequestBodySpec request = this.api.as(owner)
			.method(HttpMethod.valueOf(operation.method()))
			.uri(path);
		if (!operation.bodySchema().isMissingNode()) {
			request.contentType(MediaType.APPLICATION_JSON).body(body);
		}
		return request.exchange().expectBody(String.class).returnResult();
	}

	private static void gatherIds(JsonNode node, Set<String> ids) {
		node.properties().forEach((property) -> {
			if ((property.getKey().equals("id") || property.getKey().endsWith("Id"))
					&& property.getValue().isString()) {
				ids.add(property.getValue().asString());
			}
		});
		node.forEach((child) -> gatherIds(child, ids));
	}

}
