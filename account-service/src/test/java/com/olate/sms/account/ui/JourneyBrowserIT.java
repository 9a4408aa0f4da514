package com.olate.sms.account.ui;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.orders.OrderBook;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Browser;
import com.olate.sms.account.testing.Mailbox;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestEnvironment;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.web.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An owner who is led by mails: from running short to sending what was missed.
 */
@AccountServiceTest
class JourneyBrowserIT {

	@Autowired
	private TestApi api;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Ledger ledger;

	@Autowired
	private OrderBook orders;

	private TestOwner owner;

	private Mailbox mailbox;

	private Browser browser;

	@BeforeEach
	void anOwnerWithFourCreditsAndThreeContacts() {
		this.browser = Browser.at(this.api);
		this.owner = this.api.newOwner();
		this.mailbox = new Mailbox(this.owner.account() + "@example.com");
		this.ledger.purchase(this.owner.account(), "o-1", 4, "test");
		this.contacts.add(this.owner.account(), "Ann", new Msisdn("447700900021"));
		this.contacts.add(this.owner.account(), "Bob", new Msisdn("447700900022"));
		this.contacts.add(this.owner.account(), "Zoë", new Msisdn("447700900023"));
		this.browser.signIn(this.owner)
			.open("/settings")
			.type("email", this.mailbox.address())
			.press("Save")
			.await((page) -> assertThat(page.text()).contains("Saved."));
	}

	@Test
	void mailsTellOfAShortageAndOfItsEndAndLeadToThePagesThatHelp() {
		offer("1", 1);
		String low = this.mailbox.await("1 credit left");
		assertThat(low).contains("The next alert will not reach Bob and Zoë.");
		assertThat(this.browser.open("/").text()).contains("The next alert will not reach Bob and Zoë.");
		offer("2", 2);
		String none = this.mailbox.await("no credits left");
		this.browser.open("/history").find("#events summary").click();
		assertThat(this.browser.text()).contains("Not sent: no credits left");
		this.browser.open(link(none)).press("Order 100 credits");
		assertThat(this.browser.text()).contains("Waiting for payment");
		complete();
		String back = this.mailbox.await("credits have arrived");
		assertThat(back).contains("There are 100 credits on the account now.");
		this.browser.open(link(back)).find("#events summary").click();
		this.browser.follow("Send to those who missed it");
		assertThat(this.browser.text()).contains("Send it to the 2 who missed it?", "Bob and Zoë");
		this.browser.press("Send now");
		assertThat(this.browser.text()).contains("It is on its way to those who missed it");
		assertThat(this.mailbox.subjects()).as("one mail at each crossing").hasSize(3);
		assertThat(low + none + back).as("no phone number in a mail").doesNotContain("4477");
	}

	@Test
	void wrongLoginsOfABillingSystemAreToldByMailAndOnHomeUntilThePasswordIsChanged() {
		for (int i = 0; i < 3; i++) {
			post(this.api.asService(), "/internal/v1/logins/verify",
					Map.of("username", this.owner.username(), "password", "wrong"));
		}
		String mail = this.mailbox.await("wrong password");
		assertThat(mail).contains(this.owner.username(), "3 times", "Nothing was sent, and no credits were used.");
		assertThat(this.browser.open("/").text()).contains("Your billing system tried 3 times with a wrong password");
		this.browser.open(link(mail));
		this.browser.type("current", this.owner.password())
			.type("new", "a better password")
			.type("again", "a better password")
			.press("Change password");
		assertThat(this.browser.open("/").text()).doesNotContain("wrong password");
	}

	/** The link of a mail, as a path of ours. */
	private static String link(String mail) {
		Matcher link = Pattern.compile(Pattern.quote(TestEnvironment.PAGES) + "(/\\S+)").matcher(mail);
		assertThat(link.find()).as("a link in: " + mail).isTrue();
		return link.group(1);
	}

	private void complete() {
		String order = this.orders.page(this.owner.account(), new PageQuery(0, 1)).items().get(0).id();
		this.api.asOperator()
			.post()
			.uri("/v1/admin/orders/" + order + "/complete")
			.exchange()
			.expectStatus()
			.is2xxSuccessful();
	}

	private void offer(String id, long offset) {
		post(this.api.asService(), "/internal/v1/reservations",
				Offers.none().invoice(this.owner.account(), id, offset).json());
	}

	private static void post(RestTestClient client, String path, Object body) {
		client.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange().expectStatus().isOk();
	}

}
