package com.olate.sms.account.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.olate.sms.account.logging.LoggableFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Finishes what a stopped process left: entries that have been written and not applied.
 * Any number of instances may sweep at the same time.
 */
class Sweeper {

	private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

	private static final int BATCH = 50;

	private final LedgerStore store;

	private final Walker walker;

	private final Clock clock;

	private final Duration age;

	private final LedgerMetrics metrics;

	private boolean failing;

	Sweeper(LedgerStore store, Walker walker, Clock clock, Duration age, LedgerMetrics metrics) {
		this.store = store;
		this.walker = walker;
		this.clock = clock;
		this.age = age;
		this.metrics = metrics;
	}

	@Scheduled(fixedDelayString = "${olate.account.ledger.sweep-interval:5s}")
	void run() {
		try {
			while (sweep() == BATCH) {
				log.debug("more entries to sweep");
			}
			this.failing = false;
		}
		catch (RuntimeException ex) {
			if (!this.failing) {
				log.warn("sweep of the ledger failed, it is tried again until it works", LoggableFailure.of(ex));
			}
			this.failing = true;
		}
	}

	/**
	 * Applies what is old enough.
	 * @return how many entries it was
	 */
	int sweep() {
		List<Entry> entries = this.store.unfinished(this.clock.instant().minus(this.age), BATCH);
		if (!entries.isEmpty()) {
			this.walker.run(entries.stream().map((entry) -> new Application(entry, () -> {
			})).toList(), (walk) -> {
			});
			this.metrics.swept(entries.size());
			log.info("applied entries whose writer had stopped entries={} first={}", entries.size(),
					entries.get(0).id());
		}
		return entries.size();
	}

}
