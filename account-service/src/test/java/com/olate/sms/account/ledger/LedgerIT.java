package com.olate.sms.account.ledger;

import java.time.Duration;
import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Purchases, grants and adjustments on a real store.
 */
class LedgerIT {

	private static final AccountId ACCOUNT = new AccountId("a7k3m9x2q8w4t6z1");

	private final TestClock clock = new TestClock();

	private final MongoLedger mongo = new MongoLedger(this.clock);

	private final Ledger ledger = this.mongo.process();

	@AfterEach
	void close() {
		this.mongo.close();
	}

	@Test
	void anAccountWithoutEntriesHasNothing() {
		assertThat(this.ledger.balance(ACCOUNT)).isEqualTo(Balance.ZERO);
		assertThat(this.ledger.entries(ACCOUNT, 0, 50)).isEmpty();
	}

	@Test
	void anOrderIsCreditedOnce() {
		Posting first = this.ledger.purchase(ACCOUNT, "o-1", 12, "ann");
		Posting again = this.mongo.process().purchase(ACCOUNT, "o-1", 12, "bob");
		assertThat(again).usingRecursiveComparison().ignoringFields("entry.at").isEqualTo(first);
		assertThat(this.ledger.balance(ACCOUNT)).isEqualTo(new Balance(12, 0, 0));
		assertThat(this.ledger.count(ACCOUNT)).isEqualTo(1);
	}

	@Test
	void aKeyUsedForSomethingElseIsAConflict() {
		this.ledger.grant(ACCOUNT, "k", 5, "ann", "welcome");
		assertThat(this.ledger.grant(ACCOUNT, "k", 6, "ann", "welcome")).isInstanceOf(Posting.CauseConflict.class);
		assertThat(this.ledger.adjust(ACCOUNT, "k", 5, "ann", "welcome")).isInstanceOf(Posting.CauseConflict.class);
		assertThat(this.ledger.balance(ACCOUNT).available()).isEqualTo(5);
	}

	@Test
	void moreThanIsThereCannotBeTaken() {
		this.ledger.grant(ACCOUNT, null, 5, "ann", "welcome");
		assertThat(this.ledger.adjust(ACCOUNT, "k", -6, "ann", "mistake"))
			.isEqualTo(new Posting.NotEnough(new Balance(5, 0, 0)));
		assertThat(this.ledger.adjust(ACCOUNT, "k", -5, "ann", "mistake")).isInstanceOf(Posting.Posted.class);
		assertThat(this.ledger.balance(ACCOUNT)).isEqualTo(Balance.ZERO);
	}

	@Test
	void entriesAreShownNewestFirstInPages() {
		for (int i = 1; i <= 5; i++) {
			this.ledger.purchase(ACCOUNT, "o-" + i, i, "ann");
		}
		assertThat(this.ledger.entries(ACCOUNT, 0, 2)).extracting(LedgerEntry::credits).containsExactly(5L, 4L);
		assertThat(this.ledger.entries(ACCOUNT, 2, 2)).extracting(LedgerEntry::credits).containsExactly(1L);
		assertThat(this.ledger.entries(ACCOUNT, 3, 2)).isEmpty();
	}

	@Test
	void entriesOfATimeAreAStretchOfTheChain() {
		Instant begin = this.clock.instant();
		for (int i = 1; i <= 7; i++) {
			this.ledger.purchase(ACCOUNT, "o-" + i, i, "ann");
			this.clock.advance(Duration.ofDays(1));
		}
		Stretch middle = this.ledger.between(ACCOUNT, begin.plus(Duration.ofHours(47)),
				begin.plus(Duration.ofHours(100)));
		assertThat(middle).isEqualTo(new Stretch(3, 5));
		assertThat(this.ledger.entries(ACCOUNT, middle, 0, 2)).extracting(LedgerEntry::credits).containsExactly(5L, 4L);
		assertThat(this.ledger.entries(ACCOUNT, middle, 1, 2)).extracting(LedgerEntry::credits).containsExactly(3L);
		assertThat(this.ledger.entries(ACCOUNT, middle, 2, 2)).isEmpty();
		assertThat(this.ledger.between(ACCOUNT, null, null)).isEqualTo(new Stretch(1, 7));
		assertThat(this.ledger.between(ACCOUNT, null, begin).count()).isZero();
		assertThat(this.ledger.between(ACCOUNT, begin.plus(Duration.ofDays(8)), null).count()).isZero();
		assertThat(this.ledger.between(AccountId.random(), begin, null).count()).isZero();
	}

}
