package com.olate.sms.account.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.reservations.TestReservations;
import com.olate.sms.account.results.TestResults;
import com.olate.sms.account.results.TestResults.Reported;

/**
 * What there is besides the ledger: accounts, people who change, clients who want
 * something, and a gateway that reports on what was granted, in any order and repeatedly.
 */
final class World {

	private static final List<List<MessageState>> LIVES = List.of(List.of(MessageState.ACCEPTED),
			List.of(MessageState.SUBMITTING, MessageState.ACCEPTED, MessageState.DELIVERED),
			List.of(MessageState.UNCONFIRMED, MessageState.DELIVERED, MessageState.ACCEPTED),
			List.of(MessageState.ACCEPTED, MessageState.NO_RECEIPT, MessageState.UNDELIVERED),
			List.of(MessageState.FAILED), List.of(MessageState.SUBMITTING, MessageState.REFUSED),
			List.of(MessageState.UNCONFIRMED, MessageState.FAILED, MessageState.DELIVERED),
			List.of(MessageState.ACCEPTED, MessageState.FAILED), List.of(MessageState.UNCONFIRMED), List.of());

	private final FakeStore store;

	private final Set<Fault> faults;

	private final Random random;

	private final int dailyLimit;

	private final Map<AccountId, List<Contact>> contacts = new HashMap<>();

	private final FactSource people = TestReservations.people((account) -> List.copyOf(this.contacts.get(account)));

	private final List<Task> tasks = new ArrayList<>();

	private final List<Reported> reported = new ArrayList<>();

	World(Random random, Set<Fault> faults) {
		this.random = random;
		this.faults = faults;
		this.store = new FakeStore(faults);
		this.dailyLimit = random.nextInt(8);
		for (int i = 0; i <= random.nextInt(4) / 3; i++) {
			AccountId account = new AccountId("account00000000" + i);
			List<Contact> people = new ArrayList<>();
			for (int number = 1; number <= random.nextInt(5); number++) {
				people.add(TestReservations.contact(account, number, ContactState.ACTIVE));
			}
			this.contacts.put(account, people);
			want(account);
		}
	}

	private void want(AccountId account) {
		int credits = 1 + this.random.nextInt(6);
		for (int repeat = 0; repeat < 2; repeat++) {
			credit(account, EntryType.PURCHASE, "order:1", credits);
			int offset = repeat;
			event(account, "e-1", "a", 10 + offset * this.random.nextInt(2));
			event(account, "e-2", "a", 20 + offset * this.random.nextInt(2));
		}
		credit(account, EntryType.GRANT, "key:1", 1 + this.random.nextInt(3));
		credit(account, EntryType.ADJUST, "key:2", -1 - this.random.nextInt(3));
		event(account, "e-1", "b", 30);
		event(account, "e-3", "a", 40);
		int offset = 50 + this.random.nextInt(2);
		wish("resend 1" + offset, account, TestReservations.resend(account, "r-1", "e-1", offset, this.dailyLimit));
		wish("resend 2", account, TestReservations.resend(account, "r-2", "e-1", 60, this.dailyLimit));
	}

	private void credit(AccountId account, EntryType type, String cause, int credits) {
		wish(cause, account, new Credit(account, type, cause, credits, "operator", null));
	}

	private void event(AccountId account, String id, String hash, int offset) {
		wish(id + hash + offset, account, TestReservations.event(account, id, hash, offset, 1, this.dailyLimit));
	}

	private void wish(String name, AccountId account, Question<?> question) {
		if (this.random.nextInt(5) < 3) {
			this.tasks.add(new Task(account + " " + name, account, () -> question));
		}
	}

	/**
	 * Messages that an account may reserve on one day; 0 for any number.
	 */
	int dailyLimit() {
		return this.dailyLimit;
	}

	/**
	 * The gateway got these and will tell of them.
	 */
	void granted(List<MessageDocument> recipients) {
		List<Reported> reports = new ArrayList<>();
		for (MessageDocument message : recipients) {
			for (MessageState state : LIVES.get(this.random.nextInt(LIVES.size()))) {
				reports.add(new Reported(message.id(), state));
			}
		}
		this.reported.addAll(reports);
		if (this.random.nextBoolean()) {
			Collections.shuffle(reports, this.random);
		}
		while (!reports.isEmpty()) {
			int size = 1 + this.random.nextInt(reports.size());
			List<Reported> batch = List.copyOf(reports.subList(0, size));
			for (int repeat = 0; repeat <= this.random.nextInt(2); repeat++) {
				AccountId account = recipients.get(0).accountId();
				this.tasks.add(new Task("results", account, () -> TestResults.results(account, batch)));
			}
			reports.subList(0, size).clear();
		}
	}

	/**
	 * Somebody pauses a contact, or the reverse.
	 */
	void peopleChange() {
		List<Contact> people = List.copyOf(this.contacts.values()).get(this.random.nextInt(this.contacts.size()));
		if (!people.isEmpty()) {
			int place = this.random.nextInt(people.size());
			Contact contact = people.get(place);
			people.set(place,
					new Contact(contact.id(), contact.accountId(), contact.name(), contact.msisdn(),
							(contact.state() == ContactState.ACTIVE) ? ContactState.PAUSED : ContactState.ACTIVE,
							contact.sortKey(), contact.createdAt(), null));
		}
	}

	Object read(Fact<?> fact) {
		FactSource source = this.people;
		return source.covers(fact) ? source.read(List.of(fact)).get(fact) : this.store.read(List.of(fact)).get(fact);
	}

	boolean has(Fault fault) {
		return this.faults.contains(fault);
	}

	FakeStore store() {
		return this.store;
	}

	/**
	 * What clients still want.
	 */
	List<Task> tasks() {
		return this.tasks;
	}

	List<Reported> reported() {
		return this.reported;
	}

}
