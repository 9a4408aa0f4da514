package com.olate.sms.account.ui;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the web pages.
 *
 * @param secureCookies whether browsers send the cookies over https only; off for plain
 * http on one's own machine
 * @param sessionLifetime how long after signing in a session ends, however busy it is
 */
@ConfigurationProperties("olate.account.pages")
record PagesProperties(@DefaultValue("true") boolean secureCookies, @DefaultValue("12h") Duration sessionLifetime) {

	PagesProperties {
		if (sessionLifetime.compareTo(Duration.ofMinutes(1)) < 0) {
			throw new IllegalArgumentException("olate.account.pages.session-lifetime must be at least 1m");
		}
	}

}
