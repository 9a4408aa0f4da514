package com.olate.sms.account.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Audits every hour and whenever an operator asks, one audit at a time. The metric
 * {@code olate.account.ledger.drift} holds what the last one found.
 */
public class AuditRuns {

	private static final Logger log = LoggerFactory.getLogger(AuditRuns.class);

	private final Auditor auditor;

	private final AtomicLong drift = new AtomicLong();

	private final AtomicReference<Finished> last = new AtomicReference<>();

	private final Clock clock;

	AuditRuns(Auditor auditor, MeterRegistry meters, Clock clock) {
		this.auditor = auditor;
		this.clock = clock;
		Gauge.builder("olate.account.ledger.drift", this.drift, AtomicLong::get)
			.description("Differences that the last audit found in the ledger; 0 is the only good number")
			.register(meters);
	}

	@Scheduled(initialDelayString = "${olate.account.audit.delay:1m}",
			fixedDelayString = "${olate.account.audit.interval:1h}")
	void scheduled() {
		run();
	}

	/**
	 * The last audit of this instance since its start, if there was one.
	 */
	public Optional<Finished> last() {
		return Optional.ofNullable(this.last.get());
	}

	/**
	 * Audits all accounts now.
	 */
	public synchronized AuditReport run() {
		AuditReport report = this.auditor.audit();
		this.drift.set(report.drift());
		this.last.set(new Finished(report, this.clock.instant()));
		report.findings()
			.forEach((account, findings) -> findings
				.forEach((finding) -> log.error("ledger drift accountId={} {}", account, finding)));
		log.info("ledger audited accounts={} entries={} drift={}", report.accounts(), report.entries(), report.drift());
		return report;
	}

	/**
	 * An audit and when it ended.
	 */
	public record Finished(AuditReport report, Instant at) {
	}

}
