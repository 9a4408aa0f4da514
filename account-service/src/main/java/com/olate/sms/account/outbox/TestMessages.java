package com.olate.sms.account.outbox;

import java.util.Map;
import java.util.Optional;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactId;
import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.outbox.TestOutcome.Refusal;

import org.springframework.stereotype.Component;

/**
 * Test messages to single contacts. Each costs a credit like any other message, and a
 * contact gets one for a window at most, however often the button is pressed.
 */
@Component
public class TestMessages {

	private final Accounts accounts;

	private final Contacts contacts;

	private final Ledger ledger;

	private final OutboxEvents outbox;

	TestMessages(Accounts accounts, Contacts contacts, Ledger ledger, OutboxEvents outbox) {
		this.accounts = accounts;
		this.contacts = contacts;
		this.ledger = ledger;
		this.outbox = outbox;
	}

	public TestOutcome send(AccountId account, ContactId id) {
		Optional<Contact> contact = this.contacts.find(account, id);
		if (contact.isEmpty()) {
			return new TestOutcome.NoContact();
		}
		return refusal(account, contact.get())
			.<TestOutcome>map((reason) -> new TestOutcome.Refused(contact.get(), reason))
			.orElseGet(() -> ask(contact.get()));
	}

	private TestOutcome ask(Contact contact) {
		OutboxEvent event = this.outbox.ask(new Wish(contact.accountId(), "test-" + contact.id().value(),
				Wish.CONTACT_TEST, Map.of("contactId", contact.id().value())));
		return new TestOutcome.OnItsWay(contact, event.id(), event.at());
	}

	private Optional<Refusal> refusal(AccountId account, Contact contact) {
		if (this.accounts.find(account).filter(Account::isSuspended).isPresent()) {
			return Optional.of(Refusal.SUSPENDED);
		}
		if (contact.state() != ContactState.ACTIVE) {
			return Optional.of((contact.state() == ContactState.PAUSED) ? Refusal.PAUSED : Refusal.OPTED_OUT);
		}
		return (this.ledger.balance(account).available() < 1) ? Optional.of(Refusal.NO_CREDIT) : Optional.empty();
	}

}
