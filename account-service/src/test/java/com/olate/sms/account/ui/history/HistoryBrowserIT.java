package com.olate.sms.account.ui.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.KnownContacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.history.TestHistory;
import com.olate.sms.account.ledger.Chains;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Browser;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.topics.TopicsCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class HistoryBrowserIT {

	@Autowired
	private TestApi api;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Ledger ledger;

	@Autowired
	private Chains chains;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private TopicsCatalog topics;

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private KnownContacts known;

	private Browser browser;

	private TestOwner owner;

	private AccountId account;

	@BeforeEach
	void signIn() {
		this.browser = Browser.at(this.api);
		this.owner = this.api.newOwner();
		this.account = this.owner.account();
		this.contacts.add(this.account, "Ann Fielding-Smythe", new Msisdn("447700900011"));
		this.contacts.add(this.account, "Bob", new Msisdn("447700900012"));
		this.contacts.add(this.account, "<b>Dee</b>", new Msisdn("447700900013"));
		this.browser.signIn(this.owner);
	}

	@Test
	void anEventArrivesLiveAndItsMessagesAreFollowedUntilAllAreFinal() {
		this.ledger.purchase(this.account, "o-1", 10, "test");
		this.browser.open("/history");
		assertThat(this.browser.text()).contains("No alerts yet");
		this.browser.looksRight("history-empty");
		this.browser.open("/history");
		offer(Offers.none().invoice(this.account, "1", 1));
		this.browser.await((page) -> assertThat(page.text()).contains("INV-1", "0 of 3 sent, 3 on the way"));
		this.browser.find("#events summary").click();
		this.browser.await((page) -> assertThat(page.text()).contains("447700900013", "<b>Dee</b>", "Waiting"));
		report("DELIVERED", "capture", "ACCEPTED", "capture", "FAILED", "release");
		this.browser.await((page) -> assertThat(page.text()).contains("2 of 3 sent", "Delivered",
				"Not sent, our problem. Credit returned", "returned"));
		assertThat(this.browser.all("#events details[open]")).as("what was open stays open").hasSize(1);
		this.browser.looksRight("history");
		this.browser.follow("Details");
		assertThat(this.browser.text()).contains("3 recipients", "Event id");
		this.browser.looksRight("history-event");
	}

	@Test
	void thoseWhoMissedAnEventGetItLaterOnceAndWithoutScripts() {
		this.ledger.purchase(this.account, "o-1", 1, "test");
		offer(Offers.none().invoice(this.account, "1", 1));
		this.browser.scripts(false).open("/history?outcome=no-credit");
		assertThat(this.browser.text()).contains("0 of 3 sent, 1 on the way");
		this.browser.find("#events summary").click();
		assertThat(this.browser.text()).contains("Not sent: no credits left");
		this.browser.follow("Send to those who missed it");
		assertThat(this.browser.text()).contains("no credits left to send it with", "2 credits");
		this.ledger.purchase(this.account, "o-2", 5, "test");
		this.browser.open("/history").find("#events summary").click();
		this.browser.follow("Send to those who missed it");
		assertThat(this.browser.text()).contains("Send it to the 2 who missed it?", "Bob",
				"costs 2 credits; you have 5");
		String confirm = this.browser.path();
		this.browser.scripts(true).open(confirm).looksRight("history-resend");
		this.browser.scripts(false).open(confirm);
		this.browser.press("Send now");
		assertThat(this.browser.path()).isEqualTo("/history");
		assertThat(this.browser.text()).contains("It is on its way to those who missed it");
		this.browser.find("#events summary").click();
		this.browser.follow("Send to those who missed it");
		assertThat(this.browser.text()).contains("on its way already");
		offer(Offers.none().resend(this.account, "resend-1", "1", 2));
		this.browser.scripts(true).open("/history");
		assertThat(this.browser.text()).contains("Sent again to those who missed it", "0 of 2 sent, 2 on the way");
		this.browser.looksRight("history-missed");
	}

	@Test
	void anEventForManyIsCountedInTheListAndPagedOnItsPage() {
		List<String> names = IntStream.range(1, 131).mapToObj((i) -> "Person %03d".formatted(i)).toList();
		new TestHistory(this.mongo, this.known).add(this.account, "many", "INV-130",
				Instant.parse("2026-10-01T12:00:00Z"), names, MessageState.UNDELIVERED);
		this.browser.open("/history").find("#events summary").click();
		assertThat(this.browser.text()).contains("All 130 recipients", "130 of 130 sent, 130 not delivered",
				"Not delivered: check the number");
		this.browser.follow("All 130 recipients")
			.await((page) -> assertThat(page.text()).contains("130 recipients", "Page 1 of 2"));
		this.browser.looksRight("history-event-many");
		this.browser.follow("Next").await((page) -> assertThat(page.text()).contains("Person 130", "Page 2 of 2"));
	}

	@Test
	void oddFiltersAreRefusedBesideTheirFields() {
		offer(Offers.none().invoice(this.account, "1", 1));
		this.browser.open("/history?from=2026-03-02&to=2026-03-01&q=---");
		assertThat(this.browser.text()).contains("The last day must not be before the first",
				"Write a name, a phone number or an invoice number");
		this.browser.looksRight("history-refused");
		this.browser.open("/history?q=nobody");
		assertThat(this.browser.text()).contains("Nothing fits");
	}

	private void offer(Offers events) {
		this.api.asService()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(events.json())
			.exchange()
			.expectStatus()
			.isOk();
	}

	/**
	 * What became of the open messages, in send order: state and effect in turn.
	 */
	private void report(String... results) {
		List<MessageDocument> open = this.chains.open(this.account)
			.values()
			.stream()
			.sorted(MessageDocument.SEND_ORDER)
			.toList();
		for (int i = 0; i < open.size(); i++) {
			this.kafka.send(this.topics.nameOf("delivery-results"), bytes(this.account.value()), bytes("""
					{"messageId": "%s", "accountId": "%s", "eventId": "1", "state": "%s", "effect": "%s",
					 "route": "smsc", "attempt": 1, "at": "2026-03-01T12:02:00.5Z"}""".formatted(open.get(i).id(),
					this.account, results[2 * i], results[2 * i + 1])));
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
