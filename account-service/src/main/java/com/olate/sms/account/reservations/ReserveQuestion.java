package com.olate.sms.account.reservations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventState;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.ledger.EntryType;
import com.olate.sms.account.ledger.Fact;
import com.olate.sms.account.ledger.Facts;
import com.olate.sms.account.ledger.HistoryFacts.EventOf;
import com.olate.sms.account.ledger.HistoryFacts.MessagesOf;
import com.olate.sms.account.ledger.Question;
import com.olate.sms.account.ledger.Standing;
import com.olate.sms.account.ledger.Verdict;

/**
 * The question of an event: who gets it? A known event is never decided again: at the
 * same position it gets the stored answer, at another it is a duplicate or a conflict.
 *
 * @param validity how long after the reserve a submit may begin
 */
record ReserveQuestion(OfferedEvent event, Fences fences, Duration validity) implements Question<Reservation> {

	@Override
	public AccountId account() {
		return this.event.account();
	}

	@Override
	public EntryType type() {
		return EntryType.RESERVE;
	}

	@Override
	public Verdict<Reservation> decide(Facts facts, Standing standing) {
		EventOf identity = new EventOf(this.event.key());
		People.Of people = new People.Of(this.event.account());
		Set<Fact<?>> missing = facts.missing(List.of(identity, people));
		if (!missing.isEmpty()) {
			return new Verdict.Ask<>(missing);
		}
		Optional<EventDocument> known = facts.get(identity);
		if (known.isPresent()) {
			return again(known.get(), facts);
		}
		return facts.get(people)
			.map((found) -> first(found, facts, standing))
			.orElseGet(() -> new Verdict.Answer<>(new Reservation.UnknownAccount()));
	}

	private Verdict<Reservation> first(People people, Facts facts, Standing standing) {
		Allotment allotment = new Allotment(this.event, people.account(), standing, this.validity);
		if (people.account().isSuspended()) {
			return allotment.refuse(NotSentReasons.SUSPENDED);
		}
		if (!people.account().wants(this.event.type())) {
			return allotment.refuse(NotSentReasons.TYPE_OFF);
		}
		Audiences audiences = new Audiences(this.event, people, facts);
		Set<Fact<?>> missing = audiences.missing();
		return missing.isEmpty() ? allotment.allot(audiences.find(), this.fences) : new Verdict.Ask<>(missing);
	}

	private Verdict<Reservation> again(EventDocument known, Facts facts) {
		if (!this.event.position().equals(known.position())) {
			return new Verdict.Answer<>(this.event.contentHash().equals(known.contentHash())
					? new Reservation.Duplicate() : new Reservation.Conflict(known.key()));
		}
		if (known.state() != EventState.PROCESSED) {
			return new Verdict.Answer<>(new Reservation.NotSent(String.valueOf(known.reason())));
		}
		MessagesOf rows = new MessagesOf(known.key());
		Set<Fact<?>> missing = facts.missing(List.of(rows));
		if (!missing.isEmpty()) {
			return new Verdict.Ask<>(missing);
		}
		List<MessageDocument> granted = facts.get(rows).stream().filter((row) -> row.cost() > 0).toList();
		// The rows go first when history is cleared, and then there is nothing left to
		// send.
		return new Verdict.Answer<>(
				granted.isEmpty() ? new Reservation.Duplicate() : new Reservation.Granted(known, granted));
	}

}
