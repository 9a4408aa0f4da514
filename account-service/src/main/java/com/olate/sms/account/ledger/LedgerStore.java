package com.olate.sms.account.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.MessageDocument;
import org.jspecify.annotations.Nullable;

/**
 * The operations that the ledger needs from a store. None spans two documents: a call
 * with many is as many single ones in any order, of which some may have happened when it
 * fails. Reads see only what a majority has; writes return once a majority has them on
 * disk.
 */
interface LedgerStore {

	/**
	 * A head for every account asked for.
	 */
	Map<AccountId, Head> heads(Collection<AccountId> accounts);

	/**
	 * Heads of accounts that have entries, by account.
	 * @param after where to go on, or null to begin
	 */
	List<Head> heads(@Nullable AccountId after, int limit);

	/**
	 * The messages of an account whose credit is reserved.
	 */
	List<MessageDocument> open(AccountId account);

	/**
	 * A value for every fact asked for; all are of {@link HistoryFacts}.
	 */
	Map<Fact<?>, Object> read(Collection<? extends Fact<?>> facts);

	/**
	 * Inserts entries.
	 * @return the ids at which an entry was there already
	 */
	Set<EntryId> insert(Collection<Entry> entries);

	/**
	 * The entries with these ids, as far as there are any.
	 */
	Map<EntryId, Entry> load(Collection<EntryId> ids);

	/**
	 * The same as they are shown: their lines, which may be thousands each, stay where
	 * they are.
	 */
	Map<EntryId, LedgerEntry> shown(Collection<EntryId> ids);

	/**
	 * Each as its own condition says; one that does not hold is no error.
	 */
	void writeMessages(Collection<MessageChange> changes);

	/**
	 * Inserts those that are absent.
	 */
	void writeEvents(Collection<EventDocument> events);

	/**
	 * Moves each head to where it says, if it stands one entry before.
	 */
	void moveHeads(Collection<Head> heads);

	/**
	 * Takes {@code pending} off these entries.
	 */
	void finish(Collection<EntryId> ids);

	/**
	 * Entries written before then that still have {@code pending}, oldest first.
	 */
	List<Entry> unfinished(Instant before, int limit);

}
