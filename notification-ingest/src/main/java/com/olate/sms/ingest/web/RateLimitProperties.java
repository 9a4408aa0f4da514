package com.olate.sms.ingest.web;

import com.olate.sms.ingest.limit.Rate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many events one account may bring to one instance.
 *
 * @param perMinute the steady rate
 * @param burst how many may come at once
 * @param maxAccounts accounts that are remembered
 */
@ConfigurationProperties("olate.rate-limit")
record RateLimitProperties(@DefaultValue("3000") int perMinute, @DefaultValue("1000") int burst,
		@DefaultValue("50000") int maxAccounts) {

	Rate rate() {
		return new Rate(this.perMinute, this.burst);
	}

}
