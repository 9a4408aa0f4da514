package com.olate.sms.account.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.ledger.HistoryFacts.EntryFor;
import org.jspecify.annotations.Nullable;

/**
 * The question of a purchase, a grant or an adjustment. Its cause is what makes it happen
 * once: the same cause with the same content finds the first entry again.
 *
 * @param credits more than 0; for an adjustment also less
 */
record Credit(AccountId account, EntryType type, String cause, long credits, String by,
		@Nullable String reason) implements Question<Posting> {

	static final long MOST = 1_000_000_000;

	Credit {
		if (credits == 0 || Math.abs(credits) > MOST || (credits < 0 && type != EntryType.ADJUST)) {
			throw new IllegalArgumentException("Not an amount of credits for " + type + ": " + credits);
		}
	}

	@Override
	public Verdict<Posting> decide(Facts facts, Standing standing) {
		EntryFor cause = new EntryFor(this.account, this.cause);
		if (!facts.missing(List.of(cause)).isEmpty()) {
			return new Verdict.Ask<>(facts.missing(List.of(cause)));
		}
		Optional<Entry> first = facts.get(cause);
		if (first.isPresent()) {
			LedgerEntry shown = first.get().shown();
			return new Verdict.Answer<>(
					isSame(first.get()) ? new Posting.Posted(shown) : new Posting.CauseConflict(shown));
		}
		if (standing.balance().available() + this.credits < 0) {
			return new Verdict.Answer<>(new Posting.NotEnough(standing.balance()));
		}
		LedgerEntry posted = new LedgerEntry(standing.sequence(), this.type, List.of(this.cause), this.credits,
				standing.balance().plus(this.credits), this.by, this.reason, standing.now());
		return new Verdict.Post<>(Writes.outside(this.cause, this.by, this.reason, this.credits),
				new Posting.Posted(posted));
	}

	private boolean isSame(Entry first) {
		return first.type() == this.type && first.credits() == this.credits
				&& Objects.equals(first.reason(), this.reason);
	}

}
