package com.olate.sms.account.reservations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

	Verdict<Reservation> allot(Audience audience, List<RecipientRule> rules) {
		List<MessageDocument> rows = new ArrayList<>();
		long left = this.standing.balance().available();
		boolean ranOut = false;
		for (Audience.Candidate candidate : audience.candidates()) {
			Optional<String> refusal = RecipientRule.first(rules, candidate.contact());
			boolean affordable = left >= audience.segments();
			if (refusal.isEmpty() && affordable) {
				left -= audience.segments();
				rows.add(row(candidate, rows.size(), audience.segments(), null));
			}
			else {
				ranOut |= refusal.isEmpty();
				if (audience.complete()) {
					rows.add(row(candidate, rows.size(), 0, refusal.orElse(NotSentReasons.NO_CREDIT)));
				}
			}
		}
		return verdict(audience, rows, audience.candidates().size(), reason(audience, ranOut));
	}

	private static String reason(Audience audience, boolean creditsRanOut) {
		if (audience.candidates().isEmpty()) {
			return NotSentReasons.NO_CONTACTS;
		}
		return creditsRanOut ? NotSentReasons.NO_CREDIT : NotSentReasons.ALL_SKIPPED;
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
