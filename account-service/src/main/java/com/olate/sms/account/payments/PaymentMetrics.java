package com.olate.sms.account.payments;

import java.util.EnumMap;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts payment webhooks by what became of them.
 */
@Component
class PaymentMetrics {

	private final Map<Result, Counter> results = new EnumMap<>(Result.class);

	PaymentMetrics(MeterRegistry meters) {
		for (Result result : Result.values()) {
			this.results.put(result,
					Counter.builder("olate.account.payments")
						.description("Payment webhooks, by what became of them")
						.tag("result", result.name())
						.register(meters));
		}
	}

	void count(Result result) {
		this.results.get(result).increment();
	}

	/**
	 * What became of one. {@code PAID_TWICE} is money that has to be given back by hand.
	 */
	enum Result {

		COMPLETED, REPEATED, IGNORED, UNSIGNED, TOO_OLD, UNREADABLE, UNKNOWN_ORDER, WRONG_PRICE, CANCELLED, PAID_TWICE

	}

}
