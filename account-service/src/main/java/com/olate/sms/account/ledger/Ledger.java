package com.olate.sms.account.ledger;

import java.time.Instant;
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
		return entries(account, new Stretch(1, count(account)), page, size);
	}

	/**
	 * One page of a stretch of the chain, newest first; pages count from 0.
	 */
	public List<LedgerEntry> entries(AccountId account, Stretch stretch, int page, int size) {
		List<EntryId> ids = stretch.page(page, size).stream().map((number) -> new EntryId(account, number)).toList();
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<EntryId, LedgerEntry> found = this.store.shown(ids);
		return ids.stream().map(found::get).toList();
	}

	/**
	 * The entries of a time. Times rise along a chain, but for what the clocks of two
	 * instances differ by, so its ends are found by halving and need no index.
	 * @param until exclusive
	 */
	public Stretch between(AccountId account, @Nullable Instant from, @Nullable Instant until) {
		long last = count(account);
		return new Stretch((from != null) ? firstSince(account, from, last) : 1,
				(until != null) ? firstSince(account, until, last) - 1 : last);
	}

	private long firstSince(AccountId account, Instant from, long last) {
		long low = 1;
		long high = last + 1;
		while (low < high) {
			long middle = (low + high) >>> 1;
			EntryId id = new EntryId(account, middle);
			if (this.store.shown(List.of(id)).get(id).at().isBefore(from)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
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
