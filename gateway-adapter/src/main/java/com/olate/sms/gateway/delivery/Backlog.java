package com.olate.sms.gateway.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import com.olate.sms.gateway.routing.RoutingTable;
import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.work.Sweep;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * How many messages wait in the database, counted about once a second. The limit is
 * therefore kept to within a fetch, a second's worth, and the number of instances.
 */
@Component
class Backlog implements Sweep {

	private final Submissions submissions;

	private final RoutingTable table;

	private final int limit;

	private final AtomicLong waiting = new AtomicLong();

	private volatile Map<List<String>, Long> byPlan = Map.of();

	Backlog(Submissions submissions, RoutingTable table, DeliveryProperties properties, MeterRegistry registry) {
		this.submissions = submissions;
		this.table = table;
		this.limit = properties.waitingLimit();
		Gauge.builder("olate.gateway.waiting", this.waiting, AtomicLong::get)
			.description("Messages that wait in the database for their route or their next try")
			.register(registry);
	}

	/** Messages that wait with these plans. */
	long waiting(Collection<List<String>> plans) {
		Map<List<String>, Long> counted = this.byPlan;
		return plans.stream().mapToLong((plan) -> counted.getOrDefault(plan, 0L)).sum();
	}

	/** Whether one fetch more may wait. */
	boolean admitsMore() {
		return this.waiting.get() < this.limit;
	}

	void added(int more) {
		this.waiting.addAndGet(more);
	}

	@Override
	public void run() {
		Map<List<String>, Long> counted = this.table.plans()
			.stream()
			.collect(Collectors.toMap((plan) -> plan, this.submissions::waiting));
		this.byPlan = counted;
		this.waiting.set(counted.values().stream().mapToLong(Long::longValue).sum());
	}

}
