package com.olate.sms.account.ui.home;

import java.util.List;

import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Browser;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class HomeBrowserIT {

	@Autowired
	private TestApi api;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Ledger ledger;

	private Browser browser;

	private TestOwner owner;

	@BeforeEach
	void open() {
		this.browser = Browser.at(this.api);
		this.owner = this.api.newOwner();
	}

	@Test
	void aNewOwnerIsToldWhatToDoFirst() {
		this.browser.signIn(this.owner);
		assertThat(this.browser.text()).contains("Three steps to the first text", "Nothing has arrived yet");
		this.browser.looksRight("home-empty");
		this.ledger.grant(this.owner.account(), null, 5, "test", "to test");
		assertThat(this.browser.open("/").text()).contains("Nobody to text yet").doesNotContain("Three steps");
	}

	@Test
	void whatStopsAllMessagesIsSaidFirst() {
		people(List.of("Alice Adams"));
		this.browser.signIn(this.owner);
		assertThat(this.browser.text()).contains("No credits left");
		this.browser.open("/contacts").press("Pause").open("/");
		assertThat(this.browser.text()).contains("None of your contacts gets messages", "1 paused.");
	}

	@Test
	void creditsThatDoNotReachEverybodyNameThoseWhoGoWithout() {
		people(List.of("Alice Adams", "Bob Brown", "Carol Clark", "Dee Davis", "Eve Evans"));
		this.ledger.grant(this.owner.account(), null, 13, "test", "to test");
		offer("1001", 1);
		offer("1002", 2);
		this.browser.signIn(this.owner);
		assertThat(this.browser.text()).contains("3 credits", "Not enough for one full alert to your 5 contacts.",
				"The next alert will not reach Dee Davis and Eve Evans.", "10 more are held for messages on their way.",
				"Invoice created INV-1002", "0 of 5 sent, 5 on the way");
		this.browser.await((page) -> assertThat(page.find("[data-countdown]").getText()).matches("in [0-9]+ seconds?"));
		this.browser.looksRight("home-short");
	}

	@Test
	void theCountdownIsATimeOfDayWithoutScripts() {
		this.browser.scripts(false).signIn(this.owner);
		assertThat(this.browser.find("[data-countdown]").getText()).matches("at [0-9]{2}:[0-9]{2}:00");
	}

	@Test
	void wrongLoginsOfTheBillingSystemAreTold() {
		people(List.of("Alice Adams", "Bob Brown", "Carol Clark"));
		this.ledger.grant(this.owner.account(), null, 214, "test", "to test");
		for (int i = 0; i < 3; i++) {
			this.api.asService()
				.post()
				.uri("/internal/v1/logins/verify")
				.contentType(MediaType.APPLICATION_JSON)
				.body("{\"username\":\"" + this.owner.username() + "\",\"password\":\"wrong\"}")
				.exchange()
				.expectStatus()
				.isOk();
		}
		this.browser.signIn(this.owner);
		this.browser.await((page) -> assertThat(page.open("/").text()).contains(
				"Your billing system tried 3 times with a wrong password since today",
				"nothing was sent, no credits used"));
		assertThat(this.browser.text()).contains("71 more alerts to your 3 contacts.", "Nobody is paused.");
		this.browser.looksRight("home");
	}

	@Test
	void theLastAlertsAloneAreAPartOfThePage() {
		Visitor visitor = Visitor.at(this.api).signIn(this.owner);
		assertThat(visitor.get("/home/latest").body()).startsWith("<section").doesNotContain("<html");
	}

	private void people(List<String> names) {
		int number = 447700100;
		for (String name : names) {
			this.contacts.add(this.owner.account(), name, new Msisdn(number++ + "500"));
		}
	}

	private void offer(String id, long offset) {
		this.api.asService()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Offers.none().invoice(this.owner.account(), id, offset).json())
			.exchange()
			.expectStatus()
			.isOk();
	}

}
