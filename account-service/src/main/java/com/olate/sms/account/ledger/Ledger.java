package com.olate.sms.account.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.olate.sms.account.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The credits of all accounts: an append-only chain of entries each, of which every one
 * is a decision and a single insert. What an answer says has been applied: no row of
 * history lags behind a balance that was shown. An account without entries has none of
 * anything. Every method may be repeated as it is after any failure; without an
 * idempotency key, a grant or an adjustment then counts twice.
 */
public class Ledger {

	private final LedgerStore store;

	private final Appends appends;

	Ledger(LedgerStore store, Appends appends) {
		this.store = store;
		this.appends = appends;
	}

	public Balance balance(AccountId account) {
		return head(account).balance();
	}

	/**
	 * The balances of many accounts at once.
	 */
	public Map<AccountId, Balance> balances(Collection<AccountId> accounts) {
		Map<AccountId, Balance> balances = new HashMap<>();
		this.store.heads(accounts).forEach((account, head) -> balances.put(account, head.balance()));
		return balances;
	}

	/**
	 * Credits of a completed order, once per order.
	 */
	public Posting purchase(AccountId account, String orderId, long credits, String by) {
		return post(new Credit(account, EntryType.PURCHASE, "order:" + orderId, credits, by, null));
	}

	/**
	 * Credits given by an operator, once per key.
	 */
	public Posting grant(AccountId account, @Nullable String idempotencyKey, long credits, String by, String reason) {
		return post(new Credit(account, EntryType.GRANT, cause(idempotencyKey), credits, by, reason));
	}

	/**
	 * Credits added, or taken if negative, by an operator, once per key.
	 */
	public Posting adjust(AccountId account, @Nullable String idempotencyKey, long credits, String by, String reason) {
		return post(new Credit(account, EntryType.ADJUST, cause(idempotencyKey), credits, by, reason));
	}

	/**
	 * How many entries the account's chain has.
	 */
	public long count(AccountId account) {
		return head(account).sequence();
	}

	/**
	 * One page of the chain, newest first; pages count from 0.
	 */
	public List<LedgerEntry> entries(AccountId account, int page, int size) {
		long last = head(account).sequence() - (long) page * size;
		List<EntryId> ids = new ArrayList<>();
		for (long sequence = last; sequence > Math.max(0, last - size); sequence--) {
			ids.add(new EntryId(account, sequence));
		}
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<EntryId, Entry> found = this.store.load(ids);
		return ids.stream().map(found::get).map(Entry::shown).toList();
	}

	/**
	 * Puts questions to the ledger, for any number of accounts; those of one account are
	 * decided in this order.
	 * @return an answer each, or nothing where the account could not be decided now
	 */
	public <A> List<Optional<A>> ask(List<? extends Question<A>> questions) {
		return this.appends.ask(questions);
	}

	private Posting post(Credit credit) {
		return ask(List.of(credit)).get(0).orElseThrow(() -> new LedgerBusyException(credit.account()));
	}

	private Head head(AccountId account) {
		return this.store.heads(List.of(account)).get(account);
	}

	private static String cause(@Nullable String idempotencyKey) {
		return (idempotencyKey != null) ? "key:" + idempotencyKey : "request:" + UUID.randomUUID();
	}

}
