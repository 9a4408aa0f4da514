package com.olate.sms.account.operators;

import java.time.Instant;

import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.EntryType;
import com.olate.sms.account.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * The ledger entry that a grant or an adjustment made.
 */
record CreditEntry(long sequence, EntryType type, String cause, long credits, Balance balance, String by,
		@Nullable String reason, Instant at) {

	static CreditEntry of(LedgerEntry entry) {
		return new CreditEntry(entry.sequence(), entry.type(), String.join(" ", entry.causes()), entry.credits(),
				entry.balance(), entry.by(), entry.reason(), entry.at());
	}

}
