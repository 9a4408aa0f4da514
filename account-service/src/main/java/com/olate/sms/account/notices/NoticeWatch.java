package com.olate.sms.account.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.logins.FailedLogins;
import com.olate.sms.account.logins.Logins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks at the accounts that have an e-mail address, a batch at a time, and decides which
 * mails are due. It reads what others have written, so nothing waits for it and no crash
 * makes it miss anything.
 */
class NoticeWatch {

	private static final Logger log = LoggerFactory.getLogger(NoticeWatch.class);

	private static final int BATCH = 200;

	private final Accounts accounts;

	private final Contacts contacts;

	private final Ledger ledger;

	private final Logins logins;

	private final Notices notices;

	private final int wrongLogins;

	private boolean failing;

	NoticeWatch(Accounts accounts, Contacts contacts, Ledger ledger, Logins logins, Notices notices, int wrongLogins) {
		this.accounts = accounts;
		this.contacts = contacts;
		this.ledger = ledger;
		this.logins = logins;
		this.notices = notices;
		this.wrongLogins = wrongLogins;
	}

	@Scheduled(fixedDelayString = "${olate.account.notices.interval:30s}")
	void look() {
		try {
			List<Account> batch = this.accounts.withEmail(null, BATCH);
			while (!batch.isEmpty()) {
				List<AccountId> ids = batch.stream().map(Account::id).toList();
				credits(ids);
				logins(ids);
				batch = this.accounts.withEmail(ids.get(ids.size() - 1), BATCH);
			}
			this.failing = false;
		}
		catch (RuntimeException ex) {
			if (!this.failing) {
				log.warn("accounts could not be looked at for mails, it is tried again until it works", ex);
			}
			this.failing = true;
		}
	}

	private void credits(List<AccountId> ids) {
		Map<AccountId, Told> told = this.notices.about(Topic.CREDITS, ids);
		Map<AccountId, Integer> people = people(ids);
		this.ledger.balances(ids).forEach((id, balance) -> {
			Told before = told.get(id);
			Credits.Change change = Credits.look((before != null) ? before.credits() : null, balance.available(),
					balance.total(), people.getOrDefault(id, 0));
			if (before == null || !change.now().equals(before.credits())) {
				this.notices.remember(id, before, change);
			}
		});
	}

	private Map<AccountId, Integer> people(Collection<AccountId> ids) {
		return this.contacts.inSendOrder(ids)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> reachable(entry.getValue()).size()));
	}

	static List<Contact> reachable(List<Contact> contacts) {
		return contacts.stream().filter((contact) -> contact.state() == ContactState.ACTIVE).toList();
	}

	private void logins(List<AccountId> ids) {
		Map<AccountId, FailedLogins> failures = this.logins.failures(ids);
		failures.values().removeIf((failed) -> failed.count() < this.wrongLogins);
		Map<AccountId, Told> told = this.notices.about(Topic.LOGINS, failures.keySet());
		failures.forEach((id, failed) -> {
			Told before = told.get(id);
			if (before == null || !failed.since().equals(before.since())) {
				this.notices.remember(id, before, failed.since());
			}
		});
	}

}
