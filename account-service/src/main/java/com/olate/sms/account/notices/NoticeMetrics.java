package com.olate.sms.account.notices;

import java.util.EnumMap;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts mails by kind and by what became of each attempt.
 */
class NoticeMetrics {

	private final Map<NoticeKind, Map<Result, Counter>> mails = new EnumMap<>(NoticeKind.class);

	NoticeMetrics(MeterRegistry meters) {
		for (NoticeKind kind : NoticeKind.values()) {
			Map<Result, Counter> results = new EnumMap<>(Result.class);
			for (Result result : Result.values()) {
				results.put(result,
						Counter.builder("olate.account.mails")
							.description("Mails to owners, by what became of an attempt")
							.tag("kind", kind.name())
							.tag("result", result.name())
							.register(meters));
			}
			this.mails.put(kind, results);
		}
	}

	void count(NoticeKind kind, Result result) {
		this.mails.get(kind).get(result).increment();
	}

	/**
	 * What became of an attempt; {@code DROPPED} is the end of it.
	 */
	enum Result {

		SENT, FAILED, DROPPED

	}

}
