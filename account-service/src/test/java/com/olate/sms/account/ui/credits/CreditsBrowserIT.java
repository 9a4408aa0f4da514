package com.olate.sms.account.ui.credits;

import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.orders.OrderBook;
import com.olate.sms.account.orders.OrderPayments;
import com.olate.sms.account.orders.OwnOrder;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Browser;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.web.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Buying credits, settings and help, in a browser.
 */
@AccountServiceTest
class CreditsBrowserIT {

	@Autowired
	private TestApi api;

	@Autowired
	private OrderBook orders;

	@Autowired
	private OrderPayments payments;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Ledger ledger;

	private Browser browser;

	private TestOwner owner;

	@BeforeEach
	void signIn() {
		this.browser = Browser.at(this.api);
		this.owner = this.api.newOwner();
		this.browser.signIn(this.owner);
	}

	@Test
	void anOrderIsPlacedPaidAndOnTheStatement() {
		this.browser.open("/credits").looksRight("credits-empty");
		this.browser.open("/credits/statement").looksRight("statement-empty");
		this.browser.open("/credits").press("Order 100 credits");
		assertThat(this.browser.text()).contains("Ordered: 100 credits", "Waiting for payment");
		OwnOrder order = this.orders.page(this.owner.account(), new PageQuery(0, 1)).items().get(0);
		this.payments.paid(order.id(), order.price(), "payment test");
		this.contacts.add(this.owner.account(), "Ann", new Msisdn("447700900123"));
		this.contacts.add(this.owner.account(), "Bob", new Msisdn("447700900124"));
		this.api.asService()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Offers.none().invoice(this.owner.account(), "b6c1a0de-1001-created", 1).json())
			.exchange()
			.expectStatus()
			.isOk();
		this.ledger.grant(this.owner.account(), null, 5, "op", "Sorry for the trouble of last week");
		this.browser.open("/credits");
		assertThat(this.browser.text()).contains("103 credits left", "51 more alerts to your 2 contacts", "Paid");
		this.browser.press("Order 500 credits");
		this.browser.looksRight("credits");
		this.browser.follow("Cancel the order of 500 credits");
		this.browser.looksRight("credits-cancel");
		this.browser.press("Cancel the order");
		assertThat(this.browser.text()).contains("The order is cancelled");
		this.browser.follow("Statement");
		assertThat(this.browser.text()).contains("Credits bought", "Held for an alert", "Sorry for the trouble");
		this.browser.looksRight("statement");
	}

	@Test
	void settingsWorkWithoutScripts() {
		this.browser.open("/settings").looksRight("settings");
		this.browser.type("email", "nobody").press("Save");
		this.browser.looksRight("settings-wrong");
		this.browser.open("/settings/connect").looksRight("settings-connect");
		this.browser.open("/settings/keys").type("name", "iono").press("Make a key");
		this.browser.looksRight("settings-keys");
		this.browser.open("/settings/password").looksRight("settings-password");
		this.browser.open("/help").looksRight("help");
		this.browser.scripts(false)
			.open("/settings/password")
			.type("current", this.owner.password())
			.type("new", "a better password")
			.type("again", "a better password")
			.press("Change password");
		assertThat(this.browser.text()).contains("The password is changed");
		this.browser.press("Sign out").signIn(this.owner.username(), "a better password");
		assertThat(this.browser.path()).isEqualTo("/");
	}

}
