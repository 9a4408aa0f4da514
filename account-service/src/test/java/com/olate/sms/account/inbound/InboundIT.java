package com.olate.sms.account.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.olate.sms.account.accounts.AccountChanges;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.contacts.OptOuts;
import com.olate.sms.account.deadletters.LetterFilter;
import com.olate.sms.account.deadletters.Letters;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Contract;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestClock;
import com.olate.sms.account.testing.TestOwner;
import com.olate.sms.account.topics.TopicsCatalog;
import com.olate.sms.account.web.PageQuery;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts from phones, from Kafka to who is texted no more.
 */
@AccountServiceTest
class InboundIT {

	private static final AtomicInteger PHONES = new AtomicInteger(10_000);

	private static final ConditionFactory SOON = Awaitility.await().atMost(Duration.ofSeconds(40));

	@Autowired
	private TestApi api;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Contacts contacts;

	@Autowired
	private OptOuts optOuts;

	@Autowired
	private Ledger ledger;

	@Autowired
	private InboundTexts texts;

	@Autowired
	private InboundSweep sweep;

	@Autowired
	private Letters letters;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private TopicsCatalog topics;

	@Autowired
	private TestClock clock;

	/** A little ago, so that what is said next is not later than its record. */
	private final Instant begin = Instant.now().minusSeconds(120).truncatedTo(ChronoUnit.SECONDS);

	private final Msisdn phone = new Msisdn("4477910" + PHONES.getAndIncrement());

	@Test
	void aSegmentIsKeptWithItsPlaceInTheText() throws Exception {
		tell(text(Keyword.NONE, "Olate", 0).replaceFirst("\\{", "{\"segment\": {\"number\": 2, \"of\": 3},"));
		tell(text(Keyword.NONE, "Olate", 1));
		taken(2);
		assertThat(ofThePhone()).extracting(InboundText::segment).containsExactly(null, new Segment(2, 3));
	}

	@Test
	void aStopHoldsForEveryAccountThatTextedThePhoneFromThatSender() throws Exception {
		AccountId shop = texted("Olate");
		AccountId club = texted("OLATE");
		AccountId nameless = texted(null);
		AccountId other = texted("Other");
		AccountId silent = known("Olate");
		Instant stopped = say(Keyword.STOP, "olate", 0);
		SOON.untilAsserted(() -> assertThat(states(shop, club, nameless)).containsOnly(ContactState.OPTED_OUT));
		assertThat(states(other, silent)).containsOnly(ContactState.ACTIVE);
		assertThat(contact(shop).stoppedAt()).isEqualTo(stopped);
		say(Keyword.HELP, "olate", 1);
		say(Keyword.NONE, "olate", 2);
		taken(3);
		assertThat(states(shop, club, nameless)).containsOnly(ContactState.OPTED_OUT);
		say(Keyword.START, "+0Olate", 3);
		SOON.untilAsserted(() -> assertThat(states(shop, club, nameless)).containsOnly(ContactState.ACTIVE));
	}

	@Test
	void whatThePhoneSaidLastHoldsInWhateverOrderItIsTold() throws Exception {
		AccountId account = texted("Olate");
		String stop = text(Keyword.STOP, "Olate", 10);
		tell(text(Keyword.START, "Olate", 20));
		taken(1);
		tell(stop);
		taken(2);
		assertThat(contact(account).state()).as("an older STOP came late").isEqualTo(ContactState.ACTIVE);
		say(Keyword.STOP, "Olate", 30);
		SOON.untilAsserted(() -> assertThat(contact(account).state()).isEqualTo(ContactState.OPTED_OUT));
		tell(text(Keyword.START, "Olate", 25));
		taken(4);
		assertThat(contact(account).state()).as("an older START came late").isEqualTo(ContactState.OPTED_OUT);
		say(Keyword.START, "Olate", 40);
		SOON.untilAsserted(() -> assertThat(contact(account).state()).isEqualTo(ContactState.ACTIVE));
		tell(stop);
		tell(stop);
		taken(5);
		assertThat(contact(account).state()).as("a text that is known").isEqualTo(ContactState.ACTIVE);
	}

	@Test
	void aStartReachesWhatThatSenderStoppedHoweverLongAgo() throws Exception {
		AccountId account = known("Olate");
		AccountId other = known("Other");
		this.optOuts.stop(account, this.phone, "Olate", Instant.parse("2020-03-01T12:00:00Z"));
		this.optOuts.stop(other, this.phone, "Other", Instant.parse("2020-03-01T12:00:00Z"));
		say(Keyword.START, "OLATE", 0);
		SOON.untilAsserted(() -> assertThat(contact(account).state()).isEqualTo(ContactState.ACTIVE));
		assertThat(contact(other).state()).isEqualTo(ContactState.OPTED_OUT);
	}

	@Test
	void ownersAndOperatorsSeeIt() throws Exception {
		TestOwner owner = this.api.newOwner();
		texted(owner.account(), "Olate");
		Instant stopped = say(Keyword.STOP, "Olate", 0);
		taken(1);
		this.api.as(owner)
			.get()
			.uri("/v1/contacts")
			.exchange()
			.expectBody()
			.jsonPath("$.items[0].state")
			.isEqualTo("OPTED_OUT")
			.jsonPath("$.items[0].optedOutAt")
			.isEqualTo(stopped.toString())
			.jsonPath("$.items[0].warnings[0]")
			.isEqualTo("This phone has texted STOP. Messages begin again when it texts START.");
		this.api.as(owner).get().uri("/v1/admin/inbound").exchange().expectStatus().isForbidden();
		assertThat(reserve(owner.account())).contains("ALL_SKIPPED");
		this.api.asOperator()
			.get()
			.uri("/v1/admin/why?q=" + this.phone.value())
			.exchange()
			.expectBody()
			.jsonPath("$.messages.items[0].steps[?(@.what == 'The phone texted STOP')].at")
			.isEqualTo(stopped.toString());
		this.api.asOperator()
			.get()
			.uri("/v1/admin/inbound?keyword=STOP&size=500")
			.exchange()
			.expectBody()
			.jsonPath("$.items[?(@.from == '" + this.phone.value() + "')].accounts[0]")
			.isEqualTo(owner.account().value());
	}

	@Test
	void whatCannotBeReadGoesToTheDeadLettersAndHoldsUpNothing() throws Exception {
		AccountId account = texted("Olate");
		tell("{\"id\": \"" + this.phone.value() + "\", \"text\": \"no phone\"}");
		say(Keyword.STOP, "Olate", 0);
		SOON.untilAsserted(() -> assertThat(contact(account).state()).isEqualTo(ContactState.OPTED_OUT));
		SOON.untilAsserted(() -> assertThat(
				this.letters.page(new LetterFilter(null, "inbound-messages", "INVALID", null), new PageQuery(0, 500))
					.total())
			.isPositive());
	}

	@Test
	void aPersonWhoIsErasedIsErasedFromTextsAndStaysStopped() throws Exception {
		AccountId account = texted("Olate");
		Contact contact = contact(account);
		say(Keyword.STOP, "Olate", 0);
		taken(1);
		String id = ofThePhone().get(0).id();
		this.api.asOperator()
			.post()
			.uri("/v1/admin/erasures")
			.body(Map.of("contactId", contact.id().value(), "reason", "asked for it"))
			.exchange()
			.expectBody()
			.jsonPath("$.texts")
			.isEqualTo(1);
		assertThat(this.texts.page(Keyword.STOP, new PageQuery(0, 500)).items())
			.filteredOn((text) -> text.id().equals(id))
			.singleElement()
			.satisfies((text) -> {
				assertThat(text.from()).isNull();
				assertThat(text.text()).isNull();
			});
		assertThat(this.optOuts.since(account, List.of(this.phone))).hasSize(1);
	}

	@Test
	void textsAreKeptForATime() throws Exception {
		tell(text(Keyword.NONE, "Olate", this.clock.instant().minus(Duration.ofDays(89))));
		tell(text(Keyword.NONE, "Olate", this.clock.instant().minus(Duration.ofDays(91))));
		taken(2);
		this.sweep.run();
		assertThat(ofThePhone()).hasSize(1);
	}

	private AccountId known(String sender) {
		return known(this.api.newOwner().account(), sender);
	}

	private AccountId known(AccountId account, String sender) {
		this.contacts.add(account, "Ann", this.phone);
		this.accounts.change(account, new AccountChanges(null, Map.of(), sender, null, null));
		return account;
	}

	private AccountId texted(String sender) {
		return texted(this.api.newOwner().account(), sender);
	}

	private AccountId texted(AccountId account, String sender) {
		known(account, sender);
		this.ledger.purchase(account, "o-1", 5, "test");
		assertThat(reserve(account)).contains("GRANTED");
		return account;
	}

	private String reserve(AccountId account) {
		return new String(this.api.asService()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Offers.none().invoice(account, UUID.randomUUID().toString(), 1).json())
			.exchange()
			.expectBody()
			.returnResult()
			.getResponseBodyContent(), StandardCharsets.UTF_8);
	}

	private Instant say(Keyword keyword, String sender, int seconds) throws Exception {
		tell(text(keyword, sender, seconds));
		return at(seconds);
	}

	private Instant at(int seconds) {
		return this.begin.plusSeconds(seconds);
	}

	private String text(Keyword keyword, String sender, int seconds) {
		return text(keyword, sender, at(seconds));
	}

	private String text(Keyword keyword, String sender, Instant at) {
		String json = JsonMapper.shared()
			.writeValueAsString(Map.of("id", UUID.randomUUID().toString(), "from", this.phone.value(), "to", sender,
					"text", keyword + " please", "keyword", keyword.name(), "route", "smsc", "at", at.toString()));
		assertThat(Contract.faults("inbound-message", json)).isEmpty();
		return json;
	}

	private void tell(String json) throws Exception {
		this.kafka
			.send(this.topics.nameOf("inbound-messages"), this.phone.value().getBytes(StandardCharsets.UTF_8),
					json.getBytes(StandardCharsets.UTF_8))
			.get(30, TimeUnit.SECONDS);
	}

	private void taken(int texts) {
		SOON.untilAsserted(() -> assertThat(ofThePhone()).hasSize(texts));
	}

	private List<InboundText> ofThePhone() {
		return this.texts.page(null, new PageQuery(0, 500))
			.items()
			.stream()
			.filter((text) -> this.phone.value().equals(text.from()))
			.toList();
	}

	private Contact contact(AccountId account) {
		return this.contacts.inSendOrder(account).get(0);
	}

	private List<ContactState> states(AccountId... accounts) {
		return List.of(accounts).stream().map((account) -> contact(account).state()).toList();
	}

}
