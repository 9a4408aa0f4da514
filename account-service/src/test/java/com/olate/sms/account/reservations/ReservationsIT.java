package com.olate.sms.account.reservations;

import java.time.Instant;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.mongodb.client.model.Filters;
import com.olate.sms.account.accounts.AccountChanges;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.contacts.ContactOutcome;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.contacts.OptOuts;
import com.olate.sms.account.history.EventCodec;
import com.olate.sms.account.history.EventFields;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Contract;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestClock;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dispatcher's side of reserving, over HTTP.
 */
@AccountServiceTest
class ReservationsIT {

	private static final Instant STOPPED = Instant.parse("2026-03-01T12:00:00Z");

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
	private TestClock clock;

	@Autowired
	private MongoDatabaseFactory mongo;

	private AccountId account;

	@BeforeEach
	void openAccount() {
		this.account = this.api.newOwner().account();
	}

	@Test
	void creditsGoToContactsInAlphabeticalOrderUntilTheyEnd() {
		this.ledger.purchase(this.account, "o-1", 12, "test");
		people("Fay", "éva", "Dan", "alice", "Ábel");
		JsonNode results = reserve(Offers.none()
			.invoice(this.account, "1", 1)
			.invoice(this.account, "2", 2)
			.invoice(this.account, "3", 3));
		assertThat(results).hasSize(3);
		assertThat(results.get(0).get("recipients")).hasSize(5);
		assertThat(results.get(2).get("recipients")).hasSize(2);
		assertThat(results.get(2).get("recipients").get(0).get("msisdn").asString()).isEqualTo(numberOf("Ábel"));
		assertThat(results.get(2).get("recipients").get(1).get("msisdn").asString()).isEqualTo(numberOf("alice"));
		assertThat(this.ledger.balance(this.account)).isEqualTo(new Balance(0, 12, 0));
	}

	@Test
	void aReplayedEventGetsTheSamePeopleAndTextWhateverHasChanged() {
		this.ledger.purchase(this.account, "o-1", 1, "test");
		people("Dan");
		Offers offers = Offers.none().invoice(this.account, "1", 1);
		JsonNode first = reserve(offers);
		people("Abel", "Bob");
		this.accounts.setState(this.account, AccountState.SUSPENDED);
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(reserve(offers)).isEqualTo(first);
		assertThat(this.ledger.count(this.account)).isEqualTo(2);
	}

	@Test
	void theSameEventFromAnotherPositionIsADuplicateAndWithOtherContentAConflict() {
		this.ledger.purchase(this.account, "o-1", 9, "test");
		people("Dan");
		JsonNode results = reserve(Offers.none()
			.invoice(this.account, "1", 1)
			.invoice(this.account, "1", 2)
			.invoice(this.account, "1", 3, "f"));
		assertThat(outcomes(results)).containsExactly("GRANTED", "DUPLICATE", "CONFLICT");
		assertThat(this.ledger.balance(this.account).reserved()).isEqualTo(1);
		reserve(Offers.none().invoice(this.account, "1", 3, "f").invoice(this.account, "1", 4, "f"));
		Document stored = this.mongo.getMongoDatabase()
			.getCollection(EventFields.COLLECTION)
			.find(Filters.eq(EventFields.KEY, EventKey.of(this.account, "urn:test", "1").value()))
			.first();
		assertThat(EventCodec.read(stored).conflicts()).as("one line for each record")
			.extracting((note) -> note.position().offset())
			.containsExactly(3L, 4L);
	}

	@Test
	void nobodyIsPaidForWhoCannotBeSentTo() {
		this.ledger.purchase(this.account, "o-1", 9, "test");
		people("Ann", "Bob", "Cid");
		this.contacts.inSendOrder(this.account)
			.stream()
			.filter((contact) -> contact.name().equals("Ann"))
			.forEach((contact) -> this.optOuts.stop(this.account, contact.msisdn(), "Olate", STOPPED));
		JsonNode results = reserve(Offers.none().invoice(this.account, "1", 1));
		assertThat(results.get(0).get("recipients")).hasSize(2);
		assertThat(this.ledger.balance(this.account)).isEqualTo(new Balance(7, 2, 0));
	}

	@Test
	void nobodyIsPaidForInACountryThatIsNotAllowed() {
		this.ledger.purchase(this.account, "o-1", 9, "test");
		this.contacts.add(this.account, "Aziz", new Msisdn("998901234567"));
		assertThat(reasons(reserve(Offers.none().invoice(this.account, "1", 1))))
			.containsExactly("COUNTRY_NOT_ALLOWED");
		people("Dan");
		JsonNode results = reserve(Offers.none().invoice(this.account, "2", 2));
		assertThat(results.get(0).get("recipients")).hasSize(1);
		assertThat(results.get(0).get("recipients").get(0).get("msisdn").asString()).isEqualTo(numberOf("Dan"));
		assertThat(this.ledger.balance(this.account)).isEqualTo(new Balance(8, 1, 0));
	}

	@Test
	void whatIsNotSentSaysWhy() {
		assertThat(reasons(reserve(Offers.none().invoice(this.account, "1", 1)))).containsExactly("NO_CONTACTS");
		people("Dan");
		this.accounts.change(this.account, types(false));
		assertThat(reasons(reserve(Offers.none().invoice(this.account, "2", 2)))).containsExactly("TYPE_OFF");
		this.accounts.change(this.account, types(true));
		assertThat(reasons(reserve(Offers.none().invoice(this.account, "3", 3)))).containsExactly("NO_CREDIT");
		this.accounts.setState(this.account, AccountState.SUSPENDED);
		assertThat(reasons(reserve(Offers.none().invoice(this.account, "4", 4)))).containsExactly("SUSPENDED");
	}

	@Test
	void thoseWhoGotNothingAreMadeUpForOnceWhenThereAreCredits() {
		this.ledger.purchase(this.account, "o-1", 1, "test");
		people("Ann", "Bob", "Cid");
		reserve(Offers.none().invoice(this.account, "1", 1));
		this.ledger.purchase(this.account, "o-2", 9, "test");
		JsonNode results = reserve(
				Offers.none().resend(this.account, "r-1", "1", 2).resend(this.account, "r-2", "1", 3));
		assertThat(results.get(0).get("recipients")).hasSize(2);
		assertThat(results.get(0).get("text").asString()).isEqualTo("Invoice INV-1");
		assertThat(results.get(1).get("reason").asString()).isEqualTo("NO_CONTACTS");
	}

	@Test
	void aTestGoesToItsContactAlone() {
		this.ledger.purchase(this.account, "o-1", 9, "test");
		people("Ann", "Bob");
		String bob = this.contacts.inSendOrder(this.account).get(1).id().value();
		JsonNode results = reserve(Offers.none().contactTest(this.account, "t-1", bob, 1));
		assertThat(results.get(0).get("recipients")).hasSize(1);
		assertThat(results.get(0).get("recipients").get(0).get("contactId").asString()).isEqualTo(bob);
	}

	@Test
	void theAnswerIsAPrefixWithRoomForItsPeople() {
		this.ledger.purchase(this.account, "o-1", 99, "test");
		people("Ann", "Bob", "Cid");
		Offers offers = Offers.none()
			.invoice(this.account, "1", 1)
			.invoice(this.account, "2", 2)
			.invoice(this.account, "3", 3);
		assertThat(reserve(offers.most(6))).hasSize(2);
		assertThat(reserve(offers.most(1))).as("at least one").hasSize(1);
		assertThat(this.ledger.balance(this.account).reserved()).as("no more decided than needed").isEqualTo(6);
	}

	@Test
	void anUnknownAccountIsNamedAsSuch() {
		assertThat(outcomes(reserve(Offers.none().invoice(AccountId.random(), "1", 1))))
			.containsExactly("UNKNOWN_ACCOUNT");
	}

	@Test
	void theServiceTokenIsNeeded() {
		this.api.asOperator()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Offers.none().invoice(this.account, "1", 1).json())
			.exchange()
			.expectStatus()
			.isUnauthorized();
	}

	@Test
	void thePublishedExampleIsUnderstood() {
		assertThat(outcomes(post(Contract.example("reservation-request/two-events"))))
			.containsExactly("UNKNOWN_ACCOUNT", "UNKNOWN_ACCOUNT");
	}

	private JsonNode reserve(Offers offers) {
		assertThat(Contract.faults("reservation-request", offers.json())).isEmpty();
		return post(offers.json());
	}

	private JsonNode post(String request) {
		byte[] answer = this.api.asService()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(request)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		JsonNode read = JsonMapper.shared().readTree(answer);
		assertThat(Contract.faults("reservation-response", read.toString())).isEmpty();
		return read.get("results");
	}

	private void people(String... names) {
		for (String name : names) {
			assertThat(this.contacts.add(this.account, name, new Msisdn(numberOf(name))))
				.isInstanceOf(ContactOutcome.Done.class);
		}
	}

	private static AccountChanges types(boolean on) {
		return new AccountChanges(null, Map.of("invoice.created", on), null, null, null);
	}

	private static String numberOf(String name) {
		return "4477009" + (10_000 + Math.abs(name.hashCode() % 80_000));
	}

	private static List<String> outcomes(JsonNode results) {
		return results.valueStream().map((result) -> result.get("outcome").asString()).toList();
	}

	private static List<String> reasons(JsonNode results) {
		return results.valueStream().map((result) -> result.get("reason").asString()).toList();
	}

}
