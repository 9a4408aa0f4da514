package com.olate.sms.account.ledger;

import java.util.EnumMap;
import java.util.Map;

import com.olate.sms.account.history.MessageMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts of what the ledger does, and of the message states that it brings about. Every
 * series is there from the start.
 */
final class LedgerMetrics {

	private final Map<EntryType, Counter> entries = new EnumMap<>(EntryType.class);

	private final Counter swept;

	private final MessageMetrics messages;

	LedgerMetrics(MeterRegistry meters, MessageMetrics messages) {
		this.messages = messages;
		for (EntryType type : EntryType.values()) {
			this.entries.put(type,
					Counter.builder("olate.account.ledger.entries")
						.description("Entries added to ledgers by this instance")
						.tag("type", type.name())
						.register(meters));
		}
		this.swept = Counter.builder("olate.account.ledger.swept")
			.description("Entries that were applied by the sweeper, because their writer stopped halfway")
			.register(meters);
	}

	void inserted(Entry entry) {
		this.entries.get(entry.type()).increment();
		Pending pending = entry.pending();
		if (pending != null) {
			pending.messages().forEach((row) -> this.messages.reached(row.state(), row.reason()));
			pending.settlements().forEach((settled) -> this.messages.reached(settled.state(), settled.reason()));
		}
	}

	void swept(int entries) {
		this.swept.increment(entries);
	}

}
