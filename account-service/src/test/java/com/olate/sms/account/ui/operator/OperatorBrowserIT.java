package com.olate.sms.account.ui.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.olate.sms.account.deadletters.Letters;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Browser;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestEnvironment;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.topics.TopicsCatalog;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class OperatorBrowserIT {

	@Autowired
	private TestApi api;

	@Autowired
	private Ledger ledger;

	@Autowired
	private Letters letters;

	@Autowired
	private TopicsCatalog topics;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = Browser.at(this.api);
		this.browser.signIn(TestEnvironment.OPERATOR, TestEnvironment.OPERATOR_PASSWORD);
	}

	@Test
	void anOperatorOpensAnAccountFindsItGivesCreditsAndReplaysADeadLetter() {
		String name = "Acorn " + UUID.randomUUID().toString().substring(0, 8);
		assertThat(this.browser.path()).isEqualTo("/operator");
		this.browser.looksRight("operator-overview");
		this.browser.open("/operator/accounts/new");
		this.browser.type("username", "acorn:1").press("Open the account");
		this.browser.await((page) -> assertThat(page.text()).contains("Must not hold a colon"));
		this.browser.looksRight("operator-account-new-wrong");
		this.browser.type("name", name).type("username", name).press("Open the account");
		this.browser.await((page) -> assertThat(page.text()).contains("The account is open.", "shown this once"));
		String account = this.browser.path().substring("/operator/accounts/".length());
		this.browser.type("credits", "1200").type("reason", "Welcome").press("Save");
		this.browser.await((page) -> assertThat(page.text()).contains("1,200 credits available")
			.doesNotContain("shown this once"));
		this.browser.looksRight("operator-account");
		this.browser.open("/operator/accounts").type("q", name.toLowerCase()).press("Search");
		this.browser.await((page) -> assertThat(page.text()).contains(name, "1 account"));
		this.browser.looksRight("operator-accounts");
		this.browser.follow(name).await((page) -> assertThat(page.path()).endsWith(account));
		String eventId = deadLetter(account);
		Awaitility.await().untilAsserted(() -> assertThat(this.letters.ofEvent(eventId, 1)).isNotEmpty());
		this.browser.open("/operator/dead-letters");
		this.browser.looksRight("operator-dead-letters");
		this.browser.open("/operator/why?q=" + eventId).follow("The amount is missing");
		this.browser.await((page) -> assertThat(page.text()).contains("What it holds", name, "INV-77"));
		this.browser.looksRight("operator-dead-letter");
		this.browser.press("Replay");
		this.browser.await((page) -> assertThat(page.text()).contains("It is on its topic again", "Replayed"));
	}

	@Test
	void everyOtherPageLooksRight() {
		TestOwner owner = this.api.newOwner();
		String unique = UUID.randomUUID().toString().substring(0, 8);
		this.ledger.grant(owner.account(), null, 1, "test", "test");
		contact(owner, "Ann Ångström", "447791234455");
		contact(owner, "Bob", "447791234456");
		this.api.asService()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Offers.none().invoice(owner.account(), unique, 1).json())
			.exchange()
			.expectStatus()
			.isOk();
		this.api.as(owner)
			.post()
			.uri("/v1/orders")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("credits", 500))
			.exchange()
			.expectStatus()
			.isCreated();
		this.browser.open("/operator/why?q=" + unique);
		this.browser.await((page) -> assertThat(page.text()).contains("It was sent to 1, and not to 1."));
		this.browser.find("details summary").click();
		this.browser.looksRight("operator-why");
		this.browser.open("/operator/why?q=nothing-of-this-kind").looksRight("operator-why-nothing");
		this.browser.open("/operator/orders").looksRight("operator-orders");
		this.browser.follow("Complete order")
			.await((page) -> assertThat(page.text()).contains("cannot be undone"))
			.looksRight("operator-order-complete");
		this.browser.press("Complete the order");
		this.browser.await((page) -> assertThat(page.text()).contains("500 credits are on the account."));
		textFromPhone("STOP", "447791234455", "Stop");
		textFromPhone("", "447791234456",
				"Thank you! Which <b>invoice</b> is that? Please call me on the other number, " + unique);
		Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
			this.browser.open("/operator/inbound");
			assertThat(this.browser.text()).contains(unique, "Stop");
		});
		this.browser.looksRight("operator-inbound");
		this.browser.open("/operator/routes").looksRight("operator-routes-unreachable");
		this.browser.open("/operator/audit").press("Audit now");
		this.browser.await((page) -> assertThat(page.text()).contains("Every credit is accounted for"));
		this.browser.looksRight("operator-audit");
		this.browser.open("/operator/actions").looksRight("operator-actions");
		this.browser.open("/operator/operators").looksRight("operator-operators");
		this.browser.open("/operator/accounts/import").looksRight("operator-account-import");
		this.browser.open("/operator/erase").type("msisdn", "07791 234 455").press("Find");
		this.browser.await((page) -> assertThat(page.text()).contains("Ann Ångström"));
		this.browser.looksRight("operator-erase");
		this.browser.follow("Erase…")
			.await((page) -> assertThat(page.text()).contains("Erase for ever"))
			.looksRight("operator-erase-question");
	}

	@Test
	void everyQuestionBeforeAChangeLooksRightAndCanBeAnsweredWithNo() {
		TestOwner owner = this.api.newOwner();
		String account = "/operator/accounts/" + owner.account();
		String eventId = deadLetter(owner.account().value());
		Awaitility.await().untilAsserted(() -> assertThat(this.letters.ofEvent(eventId, 1)).isNotEmpty());
		String letter = "/operator/dead-letters/" + this.letters.ofEvent(eventId, 1).get(0).id();
		Map<String, String> questions = new LinkedHashMap<>();
		questions.put(account + "/suspend", "operator-account-suspend");
		questions.put(account + "/password", "operator-account-password");
		questions.put(letter + "/dismiss", "operator-dead-letter-close");
		questions.put("/operator/dead-letters/replay", "operator-dead-letters-replay");
		questions.put("/operator/routes/pause", "operator-route-pause");
		questions.put("/operator/operators/remove?username=carol", "operator-operator-remove");
		questions.forEach((path, name) -> {
			this.browser.open(path).looksRight(name);
			this.browser.follow("No, go back").await((page) -> assertThat(page.path()).isNotEqualTo(path));
		});
		this.browser.scripts(false).open(account + "/suspend").type("reason", "Unpaid").press("Suspend");
		this.browser.await((page) -> assertThat(page.text()).contains("The account is suspended"));
		this.browser.scripts(true).open(account).looksRight("operator-account-suspended");
		assertThat(this.browser.press("Resume").text()).contains("The account sends again.");
	}

	@Test
	void aFileOfAccountsIsTakenWithoutScriptsAndItsBadRowsComeBack(@TempDir Path folder) throws IOException {
		String unique = UUID.randomUUID().toString().substring(0, 8);
		Path file = folder.resolve("accounts.csv");
		Files.writeString(file, "username,name,password\nann-" + unique + ",Ann Ltd,\nbob:" + unique
				+ ",Bob & Sons,\n,Nobody,\nann-" + unique + ",Ann again,\n");
		this.browser.scripts(false).open("/operator/accounts/import").choose("file", file).press("Import");
		assertThat(this.browser.text()).contains("1 account was opened, 3 rows were not taken.");
		this.browser.scripts(true).open("/operator/accounts/import").choose("file", file).press("Import");
		this.browser.looksRight("operator-accounts-imported");
	}

	private void contact(TestOwner owner, String name, String msisdn) {
		this.api.as(owner)
			.post()
			.uri("/v1/contacts")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("name", name, "msisdn", msisdn))
			.exchange()
			.expectStatus()
			.isCreated();
	}

	private void textFromPhone(String keyword, String from, String text) {
		String json = JsonMapper.shared()
			.writeValueAsString(Map.of("id", UUID.randomUUID().toString(), "from", from, "to", "Olate", "text", text,
					"keyword", keyword, "route", "smsc", "at", Instant.now().toString()));
		this.kafka.send(this.topics.nameOf("inbound-messages"), json.getBytes(StandardCharsets.UTF_8)).join();
	}

	private String deadLetter(String account) {
		String eventId = "e-" + UUID.randomUUID();
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(this.topics.nameOf("notification-events-dlt"),
				"{\"number\":\"INV-77\",\"customer\":\"<b>Bold</b> Ltd\"}".getBytes(StandardCharsets.UTF_8));
		Map.of("ce_id", eventId, "ce_source", "urn:iono", "ce_type", "invoice.created", "ce_specversion", "1.0",
				"dlt-account-id", account, "dlt-cause", "The amount is missing.", "dlt-code", "INVALID_DATA",
				"dlt-timestamp", "2026-11-22T10:15:00.123Z")
			.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
		this.kafka.send(record).join();
		return eventId;
	}

}
