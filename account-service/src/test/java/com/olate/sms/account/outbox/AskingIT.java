package com.olate.sms.account.outbox;

import java.time.Instant;
import java.time.Duration;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactId;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.contacts.OptOuts;
import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.Offers;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Asking for tests and resends, and what the dispatcher is told when it offers them.
 */
@AccountServiceTest
class AskingIT {

	private static final Instant STOPPED = Instant.parse("2026-03-01T12:00:00Z");

	private static final String SOURCE = "urn:test";

	@Autowired
	private TestApi api;

	@Autowired
	private TestMessages tests;

	@Autowired
	private Resends resends;

	@Autowired
	private OutboxEvents outbox;

	@Autowired
	private Contacts contacts;

	@Autowired
	private OptOuts optOuts;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Ledger ledger;

	@Autowired
	private TestClock clock;

	private AccountId account;

	@BeforeEach
	void openAccount() {
		this.account = this.api.newOwner().account();
	}

	@Test
	void aTestIsAskedForOnceAWindow() {
		this.ledger.purchase(this.account, "o-1", 2, "test");
		Contact ann = contact("Ann");
		String first = onItsWay(this.tests.send(this.account, ann.id()));
		assertThat(onItsWay(this.tests.send(this.account, ann.id()))).isEqualTo(first);
		await().until(() -> this.outbox.waiting() == 0);
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(onItsWay(this.tests.send(this.account, ann.id()))).isNotEqualTo(first);
	}

	@Test
	void aTestThatWouldNotBeSentIsRefused() {
		Contact ann = contact("Ann");
		assertThat(this.tests.send(this.account, ann.id()))
			.isEqualTo(new TestOutcome.Refused(ann, TestOutcome.Refusal.NO_CREDIT));
		this.ledger.purchase(this.account, "o-1", 2, "test");
		this.optOuts.stop(this.account, ann.msisdn(), "Olate", STOPPED);
		assertThat(this.tests.send(this.account, ann.id())).isInstanceOfSatisfying(TestOutcome.Refused.class,
				(refused) -> assertThat(refused.reason()).isEqualTo(TestOutcome.Refusal.OPTED_OUT));
		Contact bob = contact("Bob");
		this.accounts.setState(this.account, AccountState.SUSPENDED);
		assertThat(this.tests.send(this.account, bob.id()))
			.isEqualTo(new TestOutcome.Refused(bob, TestOutcome.Refusal.SUSPENDED));
	}

	@Test
	void anotherAccountsContactDoesNotExist() {
		Contact ann = contact("Ann");
		AccountId other = this.api.newOwner().account();
		assertThat(this.tests.send(other, ann.id())).isInstanceOf(TestOutcome.NoContact.class);
		assertThat(this.tests.send(this.account, new ContactId("c-0"))).isInstanceOf(TestOutcome.NoContact.class);
	}

	@Test
	void whoMissedAnEventIsSentToOnceAndItsCostIsKnownBefore() {
		shortage();
		assertThat(this.resends.look(this.account, SOURCE, "1")).isInstanceOf(ResendOutcome.NoCredit.class);
		assertThat(this.resends.send(this.account, SOURCE, "1")).isInstanceOf(ResendOutcome.NoCredit.class);
		this.ledger.purchase(this.account, "o-2", 1, "test");
		assertThat(this.resends.look(this.account, SOURCE, "1")).isInstanceOfSatisfying(ResendOutcome.Possible.class,
				(possible) -> {
					assertThat(possible.missed().people()).extracting(Contact::name).containsExactly("Bob", "Cid");
					assertThat(possible.missed().cost()).isEqualTo(2);
					assertThat(possible.missed().affordable()).isEqualTo(1);
				});
		String first = asked();
		assertThat(asked()).as("pressed twice").isEqualTo(first);
		assertThat(this.resends.look(this.account, SOURCE, "1")).isInstanceOf(ResendOutcome.OnItsWay.class);
		decide(Offers.none().resend(this.account, first, "1", 2));
		assertThat(this.ledger.balance(this.account)).isEqualTo(new Balance(0, 2, 0));
		await().until(() -> this.outbox.waiting() == 0);
		this.clock.advance(Duration.ofMinutes(1));
		this.ledger.purchase(this.account, "o-3", 9, "test");
		assertThat(this.resends.look(this.account, SOURCE, "1")).isInstanceOfSatisfying(ResendOutcome.Possible.class,
				(possible) -> assertThat(possible.missed().people()).extracting(Contact::name).containsExactly("Cid"));
		String second = asked();
		assertThat(second).isNotEqualTo(first);
		decide(Offers.none().resend(this.account, second, "1", 3));
		assertThat(this.ledger.balance(this.account)).isEqualTo(new Balance(8, 3, 0));
		await().until(() -> this.outbox.waiting() == 0);
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.resends.look(this.account, SOURCE, "1")).isInstanceOf(ResendOutcome.Nobody.class);
	}

	@Test
	void whoCannotBeSentToAnyMoreDoesNotCount() {
		shortage();
		this.ledger.purchase(this.account, "o-2", 9, "test");
		this.contacts.inSendOrder(this.account)
			.stream()
			.filter((contact) -> contact.name().equals("Bob"))
			.forEach((contact) -> this.contacts.remove(this.account, contact.id()));
		this.contacts.inSendOrder(this.account)
			.stream()
			.filter((contact) -> contact.name().equals("Cid"))
			.forEach((contact) -> this.optOuts.stop(this.account, contact.msisdn(), "Olate", STOPPED));
		assertThat(this.resends.send(this.account, SOURCE, "1")).isInstanceOf(ResendOutcome.Nobody.class);
	}

	@Test
	void anotherAccountsEventAndOneThatDoesNotExistReachNobody() {
		shortage();
		AccountId other = this.api.newOwner().account();
		this.ledger.purchase(other, "o-2", 9, "test");
		assertThat(this.resends.send(other, SOURCE, "1")).isInstanceOf(ResendOutcome.Nobody.class);
		assertThat(this.resends.send(this.account, "urn:other", "1")).isInstanceOf(ResendOutcome.Nobody.class);
	}

	private void shortage() {
		contact("Ann");
		contact("Bob");
		contact("Cid");
		this.ledger.purchase(this.account, "o-1", 1, "test");
		decide(Offers.none().invoice(this.account, "1", 1));
	}

	private void decide(Offers offers) {
		this.api.asService()
			.post()
			.uri("/internal/v1/reservations")
			.contentType(MediaType.APPLICATION_JSON)
			.body(offers.json())
			.exchange()
			.expectStatus()
			.isOk();
	}

	private String asked() {
		ResendOutcome outcome = this.resends.send(this.account, SOURCE, "1");
		assertThat(outcome).isInstanceOf(ResendOutcome.OnItsWay.class);
		return ((ResendOutcome.OnItsWay) outcome).eventId();
	}

	private static String onItsWay(TestOutcome outcome) {
		assertThat(outcome).isInstanceOf(TestOutcome.OnItsWay.class);
		return ((TestOutcome.OnItsWay) outcome).eventId();
	}

	private Contact contact(String name) {
		this.contacts.add(this.account, name, new Msisdn("4477009" + (10_000 + Math.abs(name.hashCode() % 80_000))));
		return this.contacts.inSendOrder(this.account)
			.stream()
			.filter((contact) -> contact.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
