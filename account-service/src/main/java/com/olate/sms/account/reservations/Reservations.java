package com.olate.sms.account.reservations;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.history.ConflictNote;
import com.olate.sms.account.ledger.Ledger;

import org.springframework.stereotype.Component;

/**
 * Decides a prefix of a list of offered events: as many as the answer has room for, at
 * least one. An event that was decided and found no room in the answer is offered again
 * and gets the stored one.
 */
@Component
class Reservations {

	private static final Duration VALIDITY = Duration.ofHours(4);

	private final Ledger ledger;

	private final Contacts contacts;

	private final Fences fences;

	private final ConflictNotes conflicts;

	private final Clock clock;

	Reservations(Ledger ledger, Contacts contacts, Fences fences, ConflictNotes conflicts, Clock clock) {
		this.ledger = ledger;
		this.contacts = contacts;
		this.fences = fences;
		this.conflicts = conflicts;
		this.clock = clock;
	}

	/**
	 * @param events in the order of the list; empty for one that no account can have
	 * @param most recipients that the answer has room for
	 * @return a decision for each event of the prefix; empty where the account could not
	 * be decided now
	 */
	List<Optional<Reservation>> decide(List<Optional<OfferedEvent>> events, int most) {
		List<Optional<OfferedEvent>> prefix = events.subList(0, room(events, most));
		List<ReserveQuestion> questions = prefix.stream()
			.flatMap(Optional::stream)
			.map((event) -> new ReserveQuestion(event, this.fences, VALIDITY))
			.toList();
		List<Optional<Reservation>> answers = this.ledger.ask(questions);
		noteConflicts(questions, answers);
		Iterator<Optional<Reservation>> next = answers.iterator();
		List<Optional<Reservation>> decided = new ArrayList<>(prefix.size());
		prefix.forEach((event) -> decided
			.add(event.isPresent() ? next.next() : Optional.of(new Reservation.UnknownAccount())));
		return fitting(decided, most);
	}

	/**
	 * How many events can be decided whose people are sure to find room, by the numbers
	 * of contacts as they are now.
	 */
	private int room(List<Optional<OfferedEvent>> events, int most) {
		Map<AccountId, Integer> contacts = this.contacts
			.counts(events.stream().flatMap(Optional::stream).map(OfferedEvent::account).distinct().toList());
		long people = 0;
		for (int i = 0; i < events.size(); i++) {
			people += events.get(i).map((event) -> people(event, contacts)).orElse(0);
			if (people > most) {
				return Math.max(1, i);
			}
		}
		return events.size();
	}

	private static int people(OfferedEvent event, Map<AccountId, Integer> contacts) {
		return (event.target() instanceof Target.One) ? 1 : contacts.getOrDefault(event.account(), 0);
	}

	/** Contacts may have been added meanwhile, and a replay may be of more people. */
	private static List<Optional<Reservation>> fitting(List<Optional<Reservation>> decided, int most) {
		long people = 0;
		for (int i = 0; i < decided.size(); i++) {
			if (decided.get(i).orElse(null) instanceof Reservation.Granted granted) {
				people += granted.recipients().size();
			}
			if (people > most && i > 0) {
				return decided.subList(0, i);
			}
		}
		return decided;
	}

	private void noteConflicts(List<ReserveQuestion> questions, List<Optional<Reservation>> answers) {
		List<ConflictNotes.Line> lines = new ArrayList<>();
		for (int i = 0; i < answers.size(); i++) {
			if (answers.get(i).orElse(null) instanceof Reservation.Conflict conflict) {
				OfferedEvent event = questions.get(i).event();
				lines.add(new ConflictNotes.Line(conflict.first(),
						new ConflictNote(event.position(), event.contentHash(), this.clock.instant())));
			}
		}
		this.conflicts.add(lines);
	}

}
