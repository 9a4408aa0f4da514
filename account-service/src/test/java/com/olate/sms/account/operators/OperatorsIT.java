package com.olate.sms.account.operators;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.logins.OperatorLogins;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestEnvironment;
import com.olate.sms.account.testing.TestOwner;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class OperatorsIT {

	@Autowired
	private TestApi api;

	@Autowired
	private OperatorLogins logins;

	@Autowired
	private Operators operators;

	@Autowired
	private AccountImport imports;

	@Test
	void anOperatorIsAddedWithAPasswordShownOnceAndRemovedAgain() {
		String username = "added " + UUID.randomUUID();
		String password = this.api.asOperator()
			.post()
			.uri("/v1/admin/operators")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("username", username, "reason", "new colleague"))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody()
			.get("password")
			.toString();
		RestTestClient colleague = RestTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.api.port())
			.defaultHeaders((headers) -> headers.setBasicAuth(username, password))
			.build();
		colleague.get()
			.uri("/v1/admin/operators?size=500")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((body) -> assertThat(body).contains(username, TestEnvironment.OPERATOR).doesNotContain("argon"));
		remove(colleague, username).expectStatus().isEqualTo(409);
		remove(this.api.asOperator(), username).expectStatus().isNoContent();
		colleague.get().uri("/v1/admin/operators").exchange().expectStatus().isUnauthorized();
		remove(this.api.asOperator(), username).expectStatus().isNotFound();
		this.api.asOperator()
			.get()
			.uri("/v1/admin/actions?type=OPERATOR_REMOVED&operator=" + TestEnvironment.OPERATOR)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items[1].target")
			.isEqualTo(username)
			.jsonPath("$.items[0].refusal")
			.isEqualTo("not-found");
	}

	@Test
	void anOwnerIsNotRemovedAsAnOperator() {
		TestOwner owner = this.api.newOwner();
		remove(this.api.asOperator(), owner.username()).expectStatus().isNotFound();
		this.api.as(owner).get().uri("/v1/account").exchange().expectStatus().isOk();
	}

	@Test
	void operatorsWhoRemoveEachOtherAtOnceLeaveOne() {
		for (int round = 0; round < 5; round++) {
			String one = "one-" + UUID.randomUUID();
			String other = "other-" + UUID.randomUUID();
			this.operators.add(new Operator(TestEnvironment.OPERATOR), one, null);
			this.operators.add(new Operator(TestEnvironment.OPERATOR), other, null);
			List<OperatorLogins.Removal> removals = List.of(List.of(one, other), List.of(other, one))
				.parallelStream()
				.map((pair) -> this.logins.remove(pair.get(0), pair.get(1)))
				.toList();
			assertThat(removals).containsOnlyOnce(OperatorLogins.Removal.REMOVED);
			assertThat(this.logins.isOperator(one)).isNotEqualTo(this.logins.isOperator(other));
		}
	}

	@Test
	void aFileOfAccountsTakesGoodRowsAndReturnsTheOthersWithTheReason() {
		String unique = UUID.randomUUID().toString();
		String csv = "Name;Username;Password\r\nAnn's Ltd;ann-" + unique + ";ann's password\r\n\r\n;bob-" + unique
				+ ";short\r\nCarl;carl-" + unique + ";\r\nAnn again;ANN-" + unique + ";ann's password";
		AccountImport.Report report = this.imports.run(new Operator(TestEnvironment.OPERATOR),
				csv.getBytes(StandardCharsets.UTF_8));
		assertThat(report.opened()).extracting(AccountImport.Opened::row).containsExactly(2, 5);
		assertThat(report.opened().get(0).password()).isNull();
		assertThat(report.opened().get(1).password()).hasSizeGreaterThan(20);
		assertThat(report.refused()).extracting(AccountImport.Refused::row).containsExactly(4, 6);
		assertThat(report.refused().get(0).reason()).contains("name must be").contains("password must be");
		assertThat(report.refused().get(1).reason()).contains("Somebody has this username");
		this.api.as(new TestOwner(new AccountId(report.opened().get(0).id()), "ann-" + unique, "ann's password"))
			.get()
			.uri("/v1/account")
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void accountsAreFoundByTheBeginningsOfTheirWordsAndById() {
		String unique = UUID.randomUUID().toString().substring(0, 8);
		AccountImport.Report report = this.imports.run(new Operator(TestEnvironment.OPERATOR),
				("username,name\nzoe." + unique + "@example.org,Élan & Söhne " + unique)
					.getBytes(StandardCharsets.UTF_8));
		String id = report.opened().get(0).id();
		for (String text : List.of(id, unique + " elan", "SOHNE " + unique, "zoe." + unique,
				"zoe " + unique.substring(0, 6))) {
			assertThat(found(text)).as(text).contains(id);
		}
		assertThat(found("lan " + unique)).doesNotContain(id);
		assertThat(found(".*")).contains("\"total\":0");
	}

	private String found(String text) {
		return this.api.asOperator()
			.get()
			.uri((uri) -> uri.path("/v1/admin/accounts").queryParam("q", "{q}").build(text))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

	private static RestTestClient.ResponseSpec remove(RestTestClient client, String username) {
		return client.delete()
			.uri((uri) -> uri.path("/v1/admin/operators").queryParam("username", "{u}").build(username))
			.exchange();
	}

}
