package com.olate.sms.account.reservations;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.ledger.EntryType;
import com.olate.sms.account.ledger.Fact;
import com.olate.sms.account.ledger.Facts;
import com.olate.sms.account.ledger.HistoryFacts.EventOf;
import com.olate.sms.account.ledger.Question;
import com.olate.sms.account.ledger.Standing;
import com.olate.sms.account.ledger.Verdict;

/**
 * The question whom a resend of an event would reach. It only looks and never leads to an
 * entry.
 */
record MissedQuestion(AccountId account, EventKey event, Fences fences) implements Question<Optional<Missed>> {

	@Override
	public EntryType type() {
		return EntryType.RESERVE;
	}

	@Override
	public Verdict<Optional<Missed>> decide(Facts facts, Standing standing) {
		EventOf identity = new EventOf(this.event);
		People.Of people = new People.Of(this.account);
		Set<Fact<?>> missing = facts.missing(List.of(identity, people));
		if (!missing.isEmpty()) {
			return new Verdict.Ask<>(missing);
		}
		Optional<EventDocument> earlier = facts.get(identity);
		Optional<People> known = facts.get(people).filter((found) -> !found.account().isSuspended());
		if (earlier.isEmpty() || earlier.get().position() == null || known.isEmpty()) {
			return new Verdict.Answer<>(Optional.empty());
		}
		MissedPeople missed = new MissedPeople(earlier.get(), known.get(), facts);
		missing = missed.missing();
		return missing.isEmpty() ? new Verdict.Answer<>(reachable(missed, earlier.get(), standing))
				: new Verdict.Ask<>(missing);
	}

	private Optional<Missed> reachable(MissedPeople missed, EventDocument earlier, Standing standing) {
		List<Contact> people = missed.candidates()
			.stream()
			.map(Audience.Candidate::contact)
			.filter((contact) -> this.fences.against(contact).isEmpty())
			.toList();
		return people.isEmpty() ? Optional.empty()
				: Optional.of(new Missed(people, earlier.segments(), standing.balance().available()));
	}

}
