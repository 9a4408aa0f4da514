package com.olate.sms.gateway.receipt;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts receipts by what became of them.
 */
@Component
class ReceiptMetrics {

	private final Map<Result, Counter> receipts = new EnumMap<>(Result.class);

	ReceiptMetrics(MeterRegistry registry) {
		for (Result result : Result.values()) {
			this.receipts.put(result,
					Counter.builder("olate.gateway.receipts")
						.description("Receipts by what became of them")
						.tag("result", result.name().toLowerCase(Locale.ROOT))
						.register(registry));
		}
	}

	void count(Result result) {
		this.receipts.get(result).increment();
	}

	enum Result {

		/** Found its message by id. */
		MATCHED,

		/** Found its message by number alone. */
		GUESSED,

		/** Kept until its message is known. */
		PARKED,

		/** Fitted nothing for ten minutes. */
		UNMATCHED,

		/** Sent back to the carrier: too many at once, or not durable. */
		TURNED_BACK

	}

}
