package com.olate.sms.dispatcher.plan;

import java.time.Instant;
import java.util.List;

import com.olate.sms.dispatcher.event.EventDecoder;
import com.olate.sms.dispatcher.event.Raw;
import com.olate.sms.dispatcher.event.RawRecord;

/**
 * Records and decisions for tests of plans.
 */
final class Records {

	static final RecordReader READER = new RecordReader(new EventDecoder(10_000), 1);

	static final Instant WINDOW = Instant.parse("2026-11-22T10:16:00Z");

	/** Takes every record that has headers for the same event, which saves time. */
	static final RecordReader KNOWING_READER = new RecordReader(new EventDecoder(10_000), 1) {

		private final WindowRecord event = READER.read(event(0, 0), WINDOW);

		private final WindowRecord poison = READER.read(poison(0, 0), WINDOW);

		@Override
		WindowRecord read(RawRecord raw, Instant windowAt) {
			WindowRecord known = raw.headers().isEmpty() ? this.poison : this.event;
			return new WindowRecord(raw, known.decoded(), known.text(), windowAt);
		}

	};

	private Records() {
	}

	static RawRecord event(int partition, long offset, Instant timestamp) {
		return Raw.binary("invoice.created", Raw.INVOICE)
			.with("ce_id", partition + "-" + offset)
			.at(partition, offset, timestamp);
	}

	static RawRecord event(int partition, long offset) {
		return event(partition, offset, WINDOW.minusSeconds(60).plusMillis(offset));
	}

	static RawRecord poison(int partition, long offset) {
		return Raw.empty().value("poison").at(partition, offset, WINDOW.minusSeconds(60).plusMillis(offset));
	}

	static Chunk chunk(RawRecord... records) {
		return new Chunk(List.of(records).stream().map((raw) -> READER.read(raw, WINDOW)).toList());
	}

	static Decision granted(String... contacts) {
		List<Decision.Recipient> recipients = List.of(contacts)
			.stream()
			.map((contact) -> new Decision.Recipient("m-" + contact, contact, "447700900001"))
			.toList();
		return new Decision.Granted("Hello", "GSM7", 1, "Olate", WINDOW, WINDOW.plusSeconds(14_400), recipients);
	}

}
