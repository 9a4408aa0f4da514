package com.olate.sms.gateway.delivery;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway's own limits, whatever the carrier.
 *
 * @param responseTimeout a submit without an answer for this long is unconfirmed
 * @param outcomeWithin an unconfirmed submit is given up after this long
 * @param receiptWithin an accepted message counts as "no receipt" after this long
 * @param failoverAfter a route without a connection for this long is down: others take
 * over
 * @param dailyLimit so many messages an account may send on one day (UTC), 0 for any
 * number
 * @param recordWithin a command that finds no room on its route in this time waits in the
 * database
 * @param waitingLimit so many may wait in the database; then consumption pauses
 * @param drain how long a stop waits for outstanding answers
 */
@ConfigurationProperties("olate.gateway")
public record DeliveryProperties(@DefaultValue("60s") Duration responseTimeout,
		@DefaultValue("72h") Duration outcomeWithin, @DefaultValue("72h") Duration receiptWithin,
		@DefaultValue("10s") Duration failoverAfter, @DefaultValue("250000") int dailyLimit,
		@DefaultValue("5s") Duration recordWithin, @DefaultValue("100000") int waitingLimit,
		@DefaultValue("10s") Duration drain) {

	public DeliveryProperties {
		if (responseTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
			throw new IllegalArgumentException("olate.gateway.response-timeout must be at least 1s");
		}
		if (waitingLimit < 1) {
			throw new IllegalArgumentException("olate.gateway.waiting-limit must be at least 1");
		}
	}

}
