package com.olate.sms.account.ui.settings;

import java.util.Locale;
import java.util.Map;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.history.EventState;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.logins.ApiKeys;
import com.olate.sms.account.orders.OrderBook;
import com.olate.sms.account.orders.OrderState;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.testing.Visitor;
import com.olate.sms.account.testing.Visitor.Answer;
import com.olate.sms.account.ui.Words;
import com.olate.sms.account.web.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Credits, Settings and Help as HTML, without a browser.
 */
@AccountServiceTest
class SettingsPageIT {

	@Autowired
	private TestApi api;

	@Autowired
	private Accounts accounts;

	@Autowired
	private OrderBook orders;

	@Autowired
	private Ledger ledger;

	@Autowired
	private ApiKeys keys;

	@Autowired
	private Words words;

	private TestOwner owner;

	private Visitor visitor;

	@BeforeEach
	void signIn() {
		this.owner = this.api.newOwner();
		this.visitor = Visitor.at(this.api).signIn(this.owner);
	}

	@Test
	void settingsAreSavedAndShown() {
		this.visitor.get("/settings");
		Answer saved = this.visitor.post("/settings", Map.of("name", "Acme <b>& Co", "email", "a@example.com",
				"timeZone", "Africa/Johannesburg", "sender", "Acme"));
		assertThat(saved.status()).isEqualTo(302);
		assertThat(this.accounts.find(this.owner.account()).orElseThrow())
			.extracting(Account::name, Account::email, Account::sender)
			.containsExactly("Acme <b>& Co", "a@example.com", "Acme");
		assertThat(this.visitor.get("/settings").body()).contains("Acme &lt;b&gt;&amp; Co", "Saved.")
			.doesNotContain("<b>&");
	}

	@ParameterizedTest
	@CsvSource({ "'', a@b, UTC, Acme, name", "Acme, no address, UTC, Acme, email",
			"Acme, a@b, Mars/Base, Acme, timeZone", "Acme, a@b, UTC, much too long a sender, sender" })
	void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedIsKept(String name, String email, String zone, String sender,
			String field) {
		this.visitor.get("/settings");
		Answer refused = this.visitor.post("/settings",
				Map.of("name", name, "email", email, "timeZone", zone, "sender", sender));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("id=\"" + field + "-fault\"", "href=\"#" + field + "\"");
		assertThat(this.accounts.find(this.owner.account()).orElseThrow().email()).isNull();
	}

	@Test
	void alertsAreSwitchedOffAndOn() {
		this.visitor.get("/settings");
		this.visitor.post("/settings/alerts", Map.of("type", "invoice.created"));
		Account account = this.accounts.find(this.owner.account()).orElseThrow();
		assertThat(account.wants("invoice.created")).isTrue();
		assertThat(account.wants("invoice.pending-approval")).isFalse();
		assertThat(this.visitor.get("/settings").body()).contains("Saved.");
		this.visitor.post("/settings/alerts", Map.of());
		assertThat(this.visitor.get("/settings").body()).contains("Both kinds of alert are off");
	}

	@Test
	void thePasswordIsChangedAndOtherBrowsersAreSignedOut() {
		Visitor other = Visitor.at(this.api).signIn(this.owner);
		this.visitor.get("/settings/password");
		assertThat(change("wrong", "a new password", "a new password").body()).contains("id=\"current-fault\"");
		assertThat(change(this.owner.password(), "short", "short").body()).contains("id=\"new-fault\"");
		assertThat(change(this.owner.password(), "a new password", "another one").body())
			.contains("id=\"again-fault\"");
		assertThat(change(this.owner.password(), "a new password", "a new password").status()).isEqualTo(302);
		assertThat(this.visitor.get("/settings").status()).isEqualTo(200);
		assertThat(other.get("/settings").location()).contains("/sign-in");
		Visitor.at(this.api).signIn(this.owner.username(), "a new password");
	}

	private Answer change(String current, String next, String again) {
		return this.visitor.post("/settings/password", Map.of("current", current, "new", next, "again", again));
	}

	@Test
	void aKeyIsShownOnceAndDeletedAfterAQuestion() {
		this.visitor.get("/settings/keys");
		assertThat(this.visitor.post("/settings/keys", Map.of("name", " ")).status()).isEqualTo(422);
		this.visitor.post("/settings/keys", Map.of("name", "iono <i>"));
		String first = this.visitor.get("/settings/keys").body();
		String key = first.replaceAll("(?s).*<code class=\"key\">([^<]+)</code>.*", "$1");
		this.api.withKey(key).get().uri("/v1/account").exchange().expectStatus().isOk();
		assertThat(this.visitor.get("/settings/keys").body()).doesNotContain(key).contains("iono &lt;i&gt;");
		String id = this.keys.list(this.owner.account(), 0, 1).get(0).id();
		assertThat(this.visitor.get("/settings/keys/" + id + "/delete").body()).contains("cannot be undone");
		assertThat(this.visitor.post("/settings/keys/" + id + "/delete", Map.of()).status()).isEqualTo(302);
		this.api.withKey(key).get().uri("/v1/account").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void howToConnectHasTheAccountsOwnUsernameAndId() {
		assertThat(this.visitor.get("/settings/connect").body()).contains("curl --user " + this.owner.username(),
				"ce_subject: " + this.owner.account());
	}

	@Test
	void creditsAreOrderedCancelledAndOnTheStatement() {
		this.visitor.get("/credits");
		assertThat(this.visitor.post("/credits/orders", Map.of("credits", "500")).status()).isEqualTo(302);
		String order = this.orders.page(this.owner.account(), new PageQuery(0, 1)).items().get(0).id();
		assertThat(this.visitor.get("/credits").body()).contains("Waiting for payment", "GBP 40.00", "Ordered: 500");
		this.visitor.get("/credits/orders/" + order + "/cancel");
		this.visitor.post("/credits/orders/" + order + "/cancel", Map.of());
		assertThat(this.orders.find(this.owner.account(), order).orElseThrow().state()).isEqualTo(OrderState.CANCELLED);
		this.ledger.grant(this.owner.account(), null, 7, "op", "=1+1 <script>");
		assertThat(this.visitor.get("/credits/statement").body()).contains("=1+1 &lt;script&gt;", "+7");
		assertThat(this.visitor.get("/credits/statement?to=2020-01-01").body()).contains("Nothing in these days");
		assertThat(this.visitor.get("/credits/statement?from=2020-01-01").body()).contains("+7",
				"/credits/statement.csv?from=2020-01-01");
		assertThat(this.visitor.get("/credits/statement?from=yesterday").status()).isEqualTo(422);
		assertThat(this.visitor.get("/credits/statement.csv?from=yesterday").status()).isEqualTo(422);
		assertThat(this.visitor.get("/credits/statement.csv?to=2020-01-01").body()).doesNotContain("+7", ",7,");
		assertThat(this.visitor.get("/credits/statement.csv?from=2020-01-01").body()).contains("\"'=1+1 <script>\"",
				",7,7,0,0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-5", "abc", "", "9999999999999999999", "1000001" })
	void aNumberThatCannotBeOrderedIsRefused(String credits) {
		this.visitor.get("/credits");
		assertThat(this.visitor.post("/credits/orders", Map.of("credits", credits)).status()).isEqualTo(422);
	}

	@Test
	void whatIsAnothersDoesNotExist() {
		TestOwner other = this.api.newOwner();
		String order = this.orders.place(other.account(), 100L).id();
		String key = this.keys.create(other.account(), "theirs").id();
		this.visitor.get("/credits");
		assertThat(this.visitor.get("/credits/orders/" + order + "/cancel").status()).isEqualTo(404);
		assertThat(this.visitor.post("/credits/orders/" + order + "/cancel", Map.of()).status()).isEqualTo(404);
		assertThat(this.visitor.get("/settings/keys/" + key + "/delete").status()).isEqualTo(404);
		this.visitor.get("/settings");
		assertThat(this.visitor.post("/settings/keys/" + key + "/delete", Map.of()).status()).isEqualTo(404);
		assertThat(this.orders.find(other.account(), order).orElseThrow().state())
			.isEqualTo(OrderState.AWAITING_PAYMENT);
	}

	@Test
	void helpHasALineForEveryStateAndReasonAndNeedsNoLogin() {
		String help = Visitor.at(this.api).get("/help").body();
		for (MessageState state : MessageState.values()) {
			assertThat(help).contains(anchor(this.words.message(state, null).help()), anchor(code(state.name())));
			for (String reason : new String[] { "NO_CREDIT", "OPTED_OUT", "PAUSED", "COUNTRY_NOT_ALLOWED",
					"DAILY_LIMIT", "ABSENT", "MAILBOX_FULL", "EXPIRED", "REJECTED", "DELETED", "UNKNOWN",
					"OUTCOME_UNKNOWN", "GATEWAY_UNAVAILABLE", "CARRIER_ERROR" }) {
				assertThat(help).contains(anchor(this.words.message(state, reason).help()), anchor(code(reason)));
			}
		}
		for (EventState state : EventState.values()) {
			for (String reason : new String[] { "NO_CREDIT", "NO_CONTACTS", "TYPE_OFF", "SUSPENDED", "ALL_SKIPPED" }) {
				assertThat(help).contains(anchor(this.words.event(state, reason).help()), anchor(code(reason)));
			}
			assertThat(help).contains(anchor(this.words.event(state, null).help()), anchor(code(state.name())));
		}
		assertThat(help).contains(anchor("history"), anchor("no-message"), anchor("numbers"));
		assertThat(help.split("id=\"no-credit\"")).as("no id twice").hasSize(2);
	}

	private static String anchor(String id) {
		return "id=\"" + id + "\"";
	}

	private static String code(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
