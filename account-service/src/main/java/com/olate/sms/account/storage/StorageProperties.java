package com.olate.sms.account.storage;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the store.
 *
 * @param timeout how long to wait for a primary, and for a majority to acknowledge a
 * write
 */
@ConfigurationProperties("olate.account.storage")
public record StorageProperties(@DefaultValue("10s") Duration timeout) {

	public StorageProperties {
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("olate.account.storage.timeout must be longer than 0");
		}
	}

}
