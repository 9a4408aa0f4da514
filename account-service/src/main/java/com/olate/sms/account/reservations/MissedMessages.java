package com.olate.sms.account.reservations;

import java.util.List;
import java.util.Optional;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.ledger.LedgerBusyException;

import org.springframework.stereotype.Component;

/**
 * Tells who missed an event, by the rules that a resend is decided by.
 */
@Component
public class MissedMessages {

	private final Ledger ledger;

	private final Fences fences;

	MissedMessages(Ledger ledger, Fences fences) {
		this.ledger = ledger;
		this.fences = fences;
	}

	/**
	 * @return empty if nobody missed it, nobody of them can be sent to, or the account is
	 * suspended or has no such event
	 * @throws LedgerBusyException if it cannot be told now
	 */
	public Optional<Missed> of(AccountId account, String source, String eventId) {
		return this.ledger.ask(List.of(new MissedQuestion(account, EventKey.of(account, source, eventId), this.fences)))
			.get(0)
			.orElseThrow(() -> new LedgerBusyException(account));
	}

}
