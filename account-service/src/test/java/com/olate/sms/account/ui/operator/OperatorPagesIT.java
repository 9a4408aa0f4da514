package com.olate.sms.account.ui.operator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestEnvironment;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class OperatorPagesIT {

	@Autowired
	private TestApi api;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Ledger ledger;

	@ParameterizedTest
	@ValueSource(strings = { "/operator", "/operator/accounts", "/operator/accounts/new", "/operator/accounts/import",
			"/operator/orders", "/operator/dead-letters", "/operator/dead-letters/replay", "/operator/routes",
			"/operator/routes/pause", "/operator/audit", "/operator/actions", "/operator/operators", "/operator/why",
			"/operator/erase", "/operator/inbound", "/operator/inbound?keyword=STOP",
			"/operator/inbound?keyword=nonsense" })
	void everyPageIsForOperatorsAlone(String path) {
		assertThat(operator().get(path).status()).isEqualTo(200);
		Visitor owner = Visitor.at(this.api).signIn(this.api.newOwner());
		assertThat(owner.get(path).status()).isEqualTo(403);
		assertThat(Visitor.at(this.api).get(path).status()).isEqualTo(302);
	}

	@Test
	void unknownIdsAreNotFound() {
		Visitor operator = operator();
		for (String path : List.of("/operator/accounts/nonsense", "/operator/accounts/" + AccountId.random(),
				"/operator/orders/o-1/complete", "/operator/dead-letters/nothing", "/operator/erase/c-nobody",
				"/operator/why/event?key=abcdefghijklmnop/x", "/operator/nothing")) {
			assertThat(operator.get(path).status()).as(path).isEqualTo(404);
		}
	}

	@Test
	void aGrantThatIsSentTwiceCountsOnceAndAWrongOneIsShownAgain() {
		TestOwner owner = this.api.newOwner();
		Visitor operator = operator();
		String path = "/operator/accounts/" + owner.account();
		Map<String, String> form = Map.of("kind", "grant", "credits", "40", "reason", "gift", "key", "k-1");
		assertThat(operator.post(path + "/credits", form).status()).isEqualTo(302);
		assertThat(operator.get(path).body()).contains("40 credits available");
		operator.post(path + "/credits", form);
		assertThat(this.ledger.balance(owner.account()).available()).isEqualTo(40);
		Visitor.Answer refused = operator.post(path + "/credits",
				Map.of("kind", "grant", "credits", "-4x", "reason", "", "key", "k-2"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("Write a whole number from 1.", "Say why", "value=\"-4x\"");
		assertThat(operator
			.post(path + "/credits", Map.of("kind", "adjust", "credits", "-41", "reason", "r", "key", "k-3"))
			.body()).contains("Only 40 credits are available");
	}

	@Test
	void aNewPasswordIsShownOnceAndWorks() {
		TestOwner owner = this.api.newOwner();
		Visitor operator = operator();
		String path = "/operator/accounts/" + owner.account();
		operator.post(path + "/password", Map.of("reason", "lost"));
		String page = operator.get(path).body();
		String secret = page.replaceAll("(?s).*<code class=\"secret\">([^<]+)</code>.*", "$1");
		assertThat(operator.get(path).body()).doesNotContain(secret);
		this.api.as(new TestOwner(owner.account(), owner.username(), secret))
			.get()
			.uri("/v1/account")
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void htmlInNamesIsShownAndNotRun() {
		Visitor operator = operator();
		String name = "<script>alert(1)</script> " + UUID.randomUUID();
		Visitor.Answer opened = operator.post("/operator/accounts/new",
				Map.of("username", "u " + UUID.randomUUID(), "name", name, "password", "", "reason", ""));
		assertThat(opened.status()).isEqualTo(302);
		assertThat(operator.get(opened.location()).body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
		assertThat(operator.get("/operator/accounts?q=alert").body()).doesNotContain("<script>alert");
	}

	@Test
	void aFileOfAccountsIsTakenWithTheBadRowsReturned() {
		String unique = UUID.randomUUID().toString();
		Visitor operator = operator();
		Visitor.Answer answer = operator.upload("/operator/accounts/import", "file",
				("username,name\nann-" + unique + ",Ann\n,Nobody").getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).contains("1 account was opened", "1 row was not taken", "ann-" + unique);
		assertThat(this.accounts.findByUsername("ann-" + unique)).isPresent();
		assertThat(operator.upload("/operator/accounts/import", "file", "name\nAnn".getBytes(StandardCharsets.UTF_8))
			.status()).isEqualTo(422);
		assertThat(operator.get("/operator/actions?type=ACCOUNT_CREATED").body()).contains("import");
		assertThat(operator.get("/operator/actions?type=ACCOUNT_CREATED&from=2020-01-01").body()).contains("import");
		assertThat(operator.get("/operator/actions?to=2020-01-01").body())
			.contains("No operator has done such a thing");
		Visitor.Answer odd = operator.get("/operator/actions?from=2020-01-02&to=2020-01-01");
		assertThat(odd.status()).isEqualTo(422);
		assertThat(odd.body()).contains("To: The last day must not be before the first.");
	}

	@Test
	void anOperatorIsAddedAndRemovedAndNobodyRemovesThemselves() {
		String username = "colleague " + UUID.randomUUID();
		Visitor operator = operator();
		operator.post("/operator/operators", Map.of("username", username));
		assertThat(operator.get("/operator/operators?size=500").body()).contains(username, "shown this once");
		assertThat(operator.post("/operator/operators", Map.of("username", username)).status()).isEqualTo(422);
		operator.post("/operator/operators/remove", Map.of("username", username));
		assertThat(operator.get("/operator/operators?size=500").body()).contains("The operator is removed.");
		operator.post("/operator/operators/remove", Map.of("username", TestEnvironment.OPERATOR));
		assertThat(operator.get("/operator/operators").body()).contains("You cannot remove yourself");
	}

	@Test
	void aPhoneNumberThatIsLookedForIsInNoAddress() {
		TestOwner owner = this.api.newOwner();
		String number = "4477915" + String.format("%05d", new Random().nextInt(100_000));
		this.api.as(owner)
			.post()
			.uri("/v1/contacts")
			.body(Map.of("name", "Ann", "msisdn", number))
			.exchange()
			.expectStatus()
			.isCreated();
		Visitor operator = operator();
		operator.get("/operator/why");
		Visitor.Answer found = operator.post("/operator/why", Map.of("q", "0" + number.substring(2)));
		assertThat(found.status()).isEqualTo(302);
		assertThat(found.location()).contains("people=c-").doesNotContain(number.substring(4));
		assertThat(operator.get(found.location()).body()).contains("no message");
		operator.get("/operator/why");
		assertThat(operator.post("/operator/why", Map.of("q", "+1 555 0100 9999")).body())
			.contains("Nothing is known of this");
		operator.get("/operator/why");
		assertThat(operator.post("/operator/why", Map.of("q", "INV 1/2")).location()).endsWith("?q=INV%201%2F2");
	}

	@Test
	void aGatewayThatDoesNotAnswerIsToldInWords() {
		assertThat(operator().get("/operator/routes").body()).contains("Not reachable.", "does not answer");
		assertThat(operator().post("/operator/routes/pause", Map.of("reason", "")).status()).isEqualTo(422);
	}

	private Visitor operator() {
		return Visitor.at(this.api).signIn(TestEnvironment.OPERATOR, TestEnvironment.OPERATOR_PASSWORD);
	}

}
