package com.olate.sms.account.deadletters;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes letters that are older than their list is kept.
 */
@Component
class LettersSweep {

	private static final Logger log = LoggerFactory.getLogger(LettersSweep.class);

	private final Letters letters;

	private final DeadLettersProperties properties;

	private final Clock clock;

	LettersSweep(Letters letters, DeadLettersProperties properties, Clock clock) {
		this.letters = letters;
		this.properties = properties;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT1H")
	void run() {
		long removed = this.letters.removeBefore(this.clock.instant().minus(this.properties.retention()));
		if (removed > 0) {
			log.info("dead letters removed from the list letters={}", removed);
		}
	}

}
