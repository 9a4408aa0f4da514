package com.olate.sms.account.routes;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where gateway-adapter is.
 *
 * @param url its address
 * @param timeout how long its answer is waited for
 */
@ConfigurationProperties("olate.gateway")
record GatewayProperties(@DefaultValue("http://localhost:8083") URI url, @DefaultValue("2s") Duration timeout) {

	GatewayProperties {
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("olate.gateway.timeout must be longer than 0");
		}
	}

}
