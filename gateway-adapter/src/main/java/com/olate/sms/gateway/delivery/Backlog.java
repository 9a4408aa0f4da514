package com.olate.sms.gateway.delivery;

import java.util.concurrent.atomic.AtomicLong;

import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.work.Sweep;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * How many messages wait in the database, counted about once a second. The limit is
 * therefore kept to within a second's worth and the number of instances.
 */
@Component
class Backlog implements Sweep {

	private final Submissions submissions;

	private final int limit;

	private final AtomicLong waiting = new AtomicLong();

	Backlog(Submissions submissions, DeliveryProperties properties, MeterRegistry registry) {
		this.submissions = submissions;
		this.limit = properties.waitingLimit();
		Gauge.builder("olate.gateway.waiting", this.waiting, AtomicLong::get)
			.description("Messages that wait in the database for their route or their next try")
			.register(registry);
	}

	long waiting() {
		return this.waiting.get();
	}

	boolean admits(int more) {
		return this.waiting.get() + more <= this.limit;
	}

	void added(int more) {
		this.waiting.addAndGet(more);
	}

	@Override
	public void run() {
		this.waiting.set(this.submissions.waiting());
	}

}
