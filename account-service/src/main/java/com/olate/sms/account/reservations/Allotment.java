package com.olate.sms.account.reservations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventState;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.ledger.Line;
import com.olate.sms.account.ledger.Standing;
import com.olate.sms.account.ledger.Verdict;
import com.olate.sms.account.ledger.Writes;
import org.jspecify.annotations.Nullable;

/**
 * Allots credits to the audience of one event, in send order until they run out.
 */
final class Allotment {

	private final OfferedEvent event;

	private final Account account;

	private final Standing standing;

	private final Duration validity;

	Allotment(OfferedEvent event, Account account, Standing standing, Duration validity) {
		this.event = event;
		this.account = account;
		this.standing = standing;
		this.validity = validity;
	}

	/**
	 * Nobody gets it, and there are no rows.
	 */
	Verdict<Reservation> refuse(String reason) {
		Audience nobody = new Audience(List.of(), this.event.text(), this.event.encoding(), this.event.segments(),
				true);
		return verdict(nobody, List.of(), 0, reason);
	}

	/**
	 * Where neither credits nor the day's messages are left, the reason is the credits:
	 * those can be bought, and then it can be sent to those who missed it.
	 */
	Verdict<Reservation> allot(Audience audience, Fences fences) {
		List<MessageDocument> rows = new ArrayList<>();
		Set<String> refusals = new HashSet<>();
		long credits = this.standing.balance().available();
		long today = fences.left(this.standing.reservedToday());
		for (Audience.Candidate candidate : audience.candidates()) {
			Optional<String> refusal = fences.against(candidate.contact())
				.or(none(credits, audience.segments(), today));
			if (refusal.isEmpty()) {
				credits -= audience.segments();
				today--;
				rows.add(row(candidate, rows.size(), audience.segments(), null));
			}
			else {
				refusals.add(refusal.get());
				if (audience.complete()) {
					rows.add(row(candidate, rows.size(), 0, refusal.get()));
				}
			}
		}
		return verdict(audience, rows, audience.candidates().size(), reason(audience, refusals));
	}

	private static Supplier<Optional<String>> none(long credits, int cost, long today) {
		return () -> (credits < cost) ? Optional.of(NotSentReasons.NO_CREDIT)
				: ((today < 1) ? Optional.of(NotSentReasons.DAILY_LIMIT) : Optional.empty());
	}

	/** The reason that was nearest to a message being sent speaks for all. */
	private static String reason(Audience audience, Set<String> refusals) {
		if (audience.candidates().isEmpty()) {
			return NotSentReasons.NO_CONTACTS;
		}
		return Stream.of(NotSentReasons.NO_CREDIT, NotSentReasons.DAILY_LIMIT, NotSentReasons.COUNTRY_NOT_ALLOWED)
			.filter(refusals::contains)
			.findFirst()
			.orElse(NotSentReasons.ALL_SKIPPED);
	}

	/**
	 * @param reason holds if nobody was granted anything
	 */
	private Verdict<Reservation> verdict(Audience audience, List<MessageDocument> rows, int people, String reason) {
		List<MessageDocument> granted = rows.stream().filter((row) -> row.cost() > 0).toList();
		boolean sent = !granted.isEmpty();
		EventDocument decided = new EventDocument(this.event.key(), this.event.account(), this.event.source(),
				this.event.eventId(), this.event.type(), this.event.number(), this.event.contentHash(),
				this.event.position(), audience.text(), audience.encoding(), audience.segments(), sender(),
				this.event.acceptedAt(), this.event.windowAt(), sent ? this.standing.now().plus(this.validity) : null,
				sent ? EventState.PROCESSED : EventState.NOT_SENT, sent ? null : reason, granted.size(),
				people - granted.size(), this.standing.sequence(), this.standing.now(), List.of());
		List<Line> lines = granted.stream().map((row) -> new Line(row.id(), Line.Kind.RESERVE, row.cost())).toList();
		return new Verdict.Post<>(Writes.event(decided, rows, lines),
				sent ? new Reservation.Granted(decided, granted) : new Reservation.NotSent(reason));
	}

	private MessageDocument row(Audience.Candidate candidate, int sequence, int cost, @Nullable String refusal) {
		return new MessageDocument(candidate.message(), this.event.account(), this.event.key(), this.event.eventId(),
				this.event.type(), this.event.number(), candidate.contact().id().value(), candidate.contact().name(),
				candidate.contact().msisdn(), sequence, cost, (cost > 0) ? CreditState.RESERVED : CreditState.NONE,
				(cost > 0) ? MessageState.RESERVED : MessageState.NOT_SENT, refusal, null, null, null,
				this.standing.now(), this.standing.now(), this.standing.sequence());
	}

	private String sender() {
		return (this.account.sender() != null) ? this.account.sender() : "";
	}

}
