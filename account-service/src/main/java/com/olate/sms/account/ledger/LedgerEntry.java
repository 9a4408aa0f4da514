package com.olate.sms.account.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One applied entry of an account's ledger, as its owner may see it.
 *
 * @param sequence from 1, without gaps
 * @param causes what it was written for, such as {@code order:…}, {@code event:…}; an
 * entry may hold several of one kind
 * @param credits by how much {@code available} changed
 * @param balance after it
 * @param by who wrote it: an operator, an owner or {@code system}
 * @param reason an operator's words
 */
public record LedgerEntry(long sequence, EntryType type, List<String> causes, long credits, Balance balance, String by,
		@Nullable String reason, Instant at) {

	public LedgerEntry {
		causes = List.copyOf(causes);
	}

}
