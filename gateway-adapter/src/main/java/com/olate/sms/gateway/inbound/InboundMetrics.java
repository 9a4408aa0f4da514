package com.olate.sms.gateway.inbound;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.olate.sms.gateway.carrier.Inbound.Flaw;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Counts texts from phones, and what they are answered.
 */
@Component
class InboundMetrics {

	private static final String NO_KEYWORD = "none";

	private static final String TURNED_BACK = "turned_back";

	private final Map<String, Counter> kept = new HashMap<>();

	private final Map<String, Counter> lost = new HashMap<>();

	private final Map<String, Counter> answers = new HashMap<>();

	InboundMetrics(MeterRegistry registry) {
		this.kept.put(NO_KEYWORD, kept(registry, NO_KEYWORD));
		for (Keyword keyword : Keyword.values()) {
			this.kept.put(keyword.tag(), kept(registry, keyword.tag()));
			for (Answered answered : Answered.values()) {
				this.answers.put(keyword.tag() + answered,
						Counter.builder("olate.gateway.answers")
							.description("The operator's own answers to phones, by what was asked and what was done")
							.tag("keyword", keyword.tag())
							.tag("result", answered.name().toLowerCase(Locale.ROOT))
							.register(registry));
			}
		}
		this.lost.put(TURNED_BACK, lost(registry, TURNED_BACK));
		for (Flaw flaw : Flaw.values()) {
			this.lost.put(flaw.tag(), lost(registry, flaw.tag()));
		}
	}

	private static Counter kept(MeterRegistry registry, String keyword) {
		return Counter.builder("olate.gateway.inbound")
			.description("Texts from phones that Kafka has, by what they ask")
			.tag("keyword", keyword)
			.register(registry);
	}

	private static Counter lost(MeterRegistry registry, String reason) {
		return Counter.builder("olate.gateway.inbound.refused")
			.description("Texts from phones that were dropped, or turned back to the carrier")
			.tag("reason", reason)
			.register(registry);
	}

	void kept(@Nullable Keyword keyword) {
		this.kept.get((keyword != null) ? keyword.tag() : NO_KEYWORD).increment();
	}

	void dropped(Flaw flaw) {
		this.lost.get(flaw.tag()).increment();
	}

	void turnedBack() {
		this.lost.get(TURNED_BACK).increment();
	}

	void answered(Keyword keyword, Answered answered) {
		this.answers.get(keyword.tag() + answered).increment();
	}

	/** What was done about an answer. */
	enum Answered {

		/** It goes out by the route that the text came in by. */
		GIVEN,

		/** The phone had it within the last 24 hours. */
		REPEATED,

		/** There is none, or its country is not sent to. */
		OMITTED

	}

}
