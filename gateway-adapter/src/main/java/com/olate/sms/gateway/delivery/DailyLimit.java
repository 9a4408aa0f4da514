package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.olate.sms.gateway.store.DailyCounts;
import com.olate.sms.gateway.work.Sweep;

import org.springframework.stereotype.Component;

/**
 * Counts the messages of each account on each day (UTC), over all instances to within
 * about a second. It is the second fence behind account-service's, against an account
 * that somebody else has taken over; commands that Kafka delivers twice count twice.
 */
@Component
class DailyLimit implements Sweep {

	private final DailyCounts counts;

	private final int limit;

	private final Clock clock;

	private final Map<String, Long> stored = new HashMap<>();

	private final Map<String, Long> unstored = new HashMap<>();

	private LocalDate day;

	DailyLimit(DailyCounts counts, DeliveryProperties properties, Clock clock) {
		this.counts = counts;
		this.limit = properties.dailyLimit();
		this.clock = clock;
		this.day = LocalDate.MIN;
	}

	/** Counts one more message of the account, unless it has had its share today. */
	synchronized boolean admits(String account) {
		if (this.limit == 0) {
			return true;
		}
		LocalDate today = this.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
		if (!today.equals(this.day)) {
			this.stored.clear();
			this.unstored.clear();
			this.day = today;
		}
		long before = this.stored.computeIfAbsent(account,
				(name) -> this.counts.of(today, Set.of(name)).getOrDefault(name, 0L));
		long more = this.unstored.getOrDefault(account, 0L);
		if (before + more >= this.limit) {
			return false;
		}
		this.unstored.put(account, more + 1);
		return true;
	}

	/** Exchanges counts with the other instances. */
	@Override
	public void run() {
		Map<String, Long> more;
		Set<String> accounts;
		LocalDate today;
		synchronized (this) {
			more = Map.copyOf(this.unstored);
			accounts = Set.copyOf(this.stored.keySet());
			today = this.day;
		}
		if (accounts.isEmpty()) {
			return;
		}
		this.counts.add(today, more);
		Map<String, Long> now = this.counts.of(today, accounts);
		synchronized (this) {
			if (today.equals(this.day)) {
				more.forEach((account, count) -> this.unstored.merge(account, -count, Long::sum));
				this.stored.putAll(now);
			}
		}
	}

}
