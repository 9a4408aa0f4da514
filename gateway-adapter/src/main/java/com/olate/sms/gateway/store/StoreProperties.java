package com.olate.sms.gateway.store;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the gateway remembers.
 *
 * @param retention a submission is kept this long after its command; a command that comes
 * again within this time is not sent again
 */
@ConfigurationProperties("olate.gateway.store")
public record StoreProperties(@DefaultValue("30d") Duration retention) {

	private static final Duration SHORTEST = Duration.ofDays(8);

	public StoreProperties {
		if (retention.compareTo(SHORTEST) < 0) {
			throw new IllegalArgumentException(
					"olate.gateway.store.retention must be at least 8d, or a message could still be under way: "
							+ retention);
		}
	}

}
