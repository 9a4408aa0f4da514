package com.olate.sms.account.reservations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about reserving.
 *
 * @param dailyLimit messages that an account may have on one day, counted by UTC; 0 for
 * any number
 */
@ConfigurationProperties("olate.account.reservations")
record ReservationProperties(@DefaultValue("250000") long dailyLimit) {

	ReservationProperties {
		if (dailyLimit < 0) {
			throw new IllegalArgumentException("olate.account.reservations.daily-limit must be 0 or more");
		}
	}

}
