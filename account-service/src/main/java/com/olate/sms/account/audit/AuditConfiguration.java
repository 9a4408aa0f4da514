package com.olate.sms.account.audit;

import java.time.Clock;

import com.olate.sms.account.ledger.Chains;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the audit together.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class AuditConfiguration {

	@Bean
	AuditRuns auditRuns(Chains chains, MeterRegistry meters, Clock clock) {
		return new AuditRuns(new Auditor(chains), meters, clock);
	}

}
