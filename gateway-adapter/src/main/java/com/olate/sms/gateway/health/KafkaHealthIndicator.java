package com.olate.sms.gateway.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Down when Kafka does not answer. A route without a bind is no reason: commands wait in
 * the database meanwhile.
 */
@Component("kafka")
class KafkaHealthIndicator extends AbstractHealthIndicator implements DisposableBean {

	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	private static final Duration KEEP = Duration.ofSeconds(5);

	private final Admin admin;

	private final Clock clock;

	private Health last = Health.unknown().build();

	private Instant until = Instant.MIN;

	KafkaHealthIndicator(KafkaAdmin kafka, Clock clock) {
		Map<String, Object> properties = new HashMap<>(kafka.getConfigurationProperties());
		properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "gateway-health");
		this.admin = Admin.create(properties);
		this.clock = clock;
	}

	@Override
	protected synchronized void doHealthCheck(Health.Builder builder) throws InterruptedException {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.until)) {
			this.last = check();
			this.until = now.plus(KEEP);
		}
		builder.status(this.last.getStatus());
	}

	private Health check() throws InterruptedException {
		try {
			this.admin.describeCluster().clusterId().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
			return Health.up().build();
		}
		catch (ExecutionException | TimeoutException | KafkaException ex) {
			return Health.down().build();
		}
	}

	@Override
	public void destroy() {
		this.admin.close(Duration.ZERO);
	}

}
