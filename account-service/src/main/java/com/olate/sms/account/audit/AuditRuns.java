package com.olate.sms.account.audit;

import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Audits every hour and whenever an operator asks, one audit at a time. The metric
 * {@code olate.account.ledger.drift} holds what the last one found.
 */
class AuditRuns {

	private static final Logger log = LoggerFactory.getLogger(AuditRuns.class);

	private final Auditor auditor;

	private final AtomicLong drift = new AtomicLong();

	AuditRuns(Auditor auditor, MeterRegistry meters) {
		this.auditor = auditor;
		Gauge.builder("olate.account.ledger.drift", this.drift, AtomicLong::get)
			.description("Differences that the last audit found in the ledger; 0 is the only good number")
			.register(meters);
	}

	@Scheduled(initialDelayString = "${olate.account.audit.delay:1m}",
			fixedDelayString = "${olate.account.audit.interval:1h}")
	void scheduled() {
		run();
	}

	synchronized AuditReport run() {
		AuditReport report = this.auditor.audit();
		this.drift.set(report.drift());
		report.findings()
			.forEach((account, findings) -> findings
				.forEach((finding) -> log.error("ledger drift accountId={} {}", account, finding)));
		log.info("ledger audited accounts={} entries={} drift={}", report.accounts(), report.entries(), report.drift());
		return report;
	}

}
