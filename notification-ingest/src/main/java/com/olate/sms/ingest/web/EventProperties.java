package com.olate.sms.ingest.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are taken.
 *
 * @param window the dispatcher's window
 * @param maxSegments the SMS that one free text may take
 * @param bodyTimeout how long one body may take to arrive
 */
@ConfigurationProperties("olate")
record EventProperties(@DefaultValue("60s") Duration window, @DefaultValue("1") int maxSegments,
		@DefaultValue("20s") Duration bodyTimeout) {

	private static final int MOST_SEGMENTS = 10;

	EventProperties {
		if (window.compareTo(Duration.ofSeconds(1)) < 0) {
			throw new IllegalArgumentException("olate.window must be at least 1s");
		}
		if (maxSegments < 1 || maxSegments > MOST_SEGMENTS) {
			throw new IllegalArgumentException("olate.max-segments must be 1 to " + MOST_SEGMENTS);
		}
	}

}
