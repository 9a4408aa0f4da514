package com.olate.sms.account.outbox;

import java.util.Map;
import java.util.Optional;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.reservations.Missed;
import com.olate.sms.account.reservations.MissedMessages;

import org.springframework.stereotype.Component;

/**
 * Sends an event to those who missed it because credits had run out. Who that is, is
 * decided when its window is processed: each person at most once, whatever was asked for
 * how often.
 */
@Component
public class Resends {

	private final MissedMessages missed;

	private final OutboxEvents outbox;

	Resends(MissedMessages missed, OutboxEvents outbox) {
		this.missed = missed;
		this.outbox = outbox;
	}

	/**
	 * What asking for it now would lead to; changes nothing.
	 * @param source of the event, and its id, as history shows them
	 */
	public ResendOutcome look(AccountId account, String source, String eventId) {
		Optional<OutboxEvent> before = this.outbox.onItsWay(wish(account, source, eventId));
		if (before.isPresent()) {
			return onItsWay(before.get());
		}
		Optional<Missed> found = this.missed.of(account, source, eventId);
		if (found.isEmpty()) {
			return new ResendOutcome.Nobody();
		}
		return (found.get().affordable() > 0) ? new ResendOutcome.Possible(found.get())
				: new ResendOutcome.NoCredit(found.get());
	}

	/**
	 * Asks for it. Those for whom credits do not last can be sent to later.
	 */
	public ResendOutcome send(AccountId account, String source, String eventId) {
		ResendOutcome outcome = look(account, source, eventId);
		return (outcome instanceof ResendOutcome.Possible) ? onItsWay(this.outbox.ask(wish(account, source, eventId)))
				: outcome;
	}

	private static ResendOutcome onItsWay(OutboxEvent event) {
		return new ResendOutcome.OnItsWay(event.id(), event.at());
	}

	private static Wish wish(AccountId account, String source, String eventId) {
		String key = EventKey.of(account, source, eventId).value();
		return new Wish(account, "resend-" + key.substring(key.indexOf('/') + 1), Wish.RESEND,
				Map.of("eventId", eventId, "source", source));
	}

}
