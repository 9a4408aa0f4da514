package com.olate.sms.ingest.web;

import java.time.Clock;
import java.util.UUID;

import com.olate.sms.ingest.event.EventReader;
import com.olate.sms.ingest.limit.TokenBuckets;
import com.olate.sms.ingest.login.Logins;
import com.olate.sms.ingest.publish.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the way of an event through this service together.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ EventProperties.class, RateLimitProperties.class })
class IntakeConfiguration {

	@Bean
	EventIntake eventIntake(EventProperties properties, RateLimitProperties rateLimit, Logins logins,
			EventPublisher publisher, Clock clock) {
		EventReader reader = new EventReader(clock, () -> UUID.randomUUID().toString(), properties.maxSegments());
		TokenBuckets<String> limits = new TokenBuckets<>(rateLimit.rate(), rateLimit.maxAccounts(), System::nanoTime);
		return new EventIntake(new BodyReader(properties.bodyTimeout()), logins, limits, reader, publisher,
				new Windows(clock, properties.window()));
	}

	@Bean
	IngestMetrics ingestMetrics(MeterRegistry registry) {
		return new IngestMetrics(registry);
	}

}
