package com.olate.sms.account.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.KnownContacts;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.contacts.OptOuts;
import com.olate.sms.account.history.SentTexts;

import org.springframework.stereotype.Component;

/**
 * The accounts that a text from a phone concerns: those that texted the phone from that
 * sender in the 90 days before it or since, as far back as history goes, and those that
 * it has stopped or started by that sender before, however long ago. The same for every
 * keyword, so that a START reaches whatever a STOP has stopped.
 */
@Component
class Correspondents {

	private static final Duration REMEMBERED = Duration.ofDays(90);

	private final KnownContacts contacts;

	private final SentTexts texts;

	private final OptOuts optOuts;

	Correspondents(KnownContacts contacts, SentTexts texts, OptOuts optOuts) {
		this.contacts = contacts;
		this.texts = texts;
		this.optOuts = optOuts;
	}

	List<AccountId> of(Msisdn phone, String sender, Instant at) {
		Set<AccountId> found = new TreeSet<>(Comparator.comparing(AccountId::value));
		this.optOuts.senders(phone).forEach((account, said) -> {
			if (Senders.same(said, sender)) {
				found.add(account);
			}
		});
		for (KnownContacts.Known known : this.contacts.everywhere(phone)) {
			if (!found.contains(known.account()) && this.texts.exist(known.account(), known.contact().value(), phone,
					at.minus(REMEMBERED), (used) -> Senders.same(used, sender))) {
				found.add(known.account());
			}
		}
		return List.copyOf(found);
	}

}
