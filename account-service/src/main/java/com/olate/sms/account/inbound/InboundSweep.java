package com.olate.sms.account.inbound;

import java.time.Clock;
import java.time.Instant;

import com.olate.sms.account.contacts.OptOuts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes texts from phones that are older than they are kept, and what is remembered of
 * phones that started again before then. Whoever stopped stays stopped.
 */
@Component
class InboundSweep {

	private static final Logger log = LoggerFactory.getLogger(InboundSweep.class);

	private final InboundTexts texts;

	private final OptOuts optOuts;

	private final InboundProperties properties;

	private final Clock clock;

	InboundSweep(InboundTexts texts, OptOuts optOuts, InboundProperties properties, Clock clock) {
		this.texts = texts;
		this.optOuts = optOuts;
		this.properties = properties;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT1H")
	void run() {
		Instant before = this.clock.instant().minus(this.properties.retention());
		long forgotten = this.texts.forget(before);
		long started = this.optOuts.forgetStarted(before);
		if (forgotten + started > 0) {
			log.info("texts from phones removed texts={} starts={} before={}", forgotten, started, before);
		}
	}

}
