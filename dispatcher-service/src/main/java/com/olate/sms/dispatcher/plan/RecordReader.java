package com.olate.sms.dispatcher.plan;

import java.time.Instant;
import java.util.Optional;

import com.olate.sms.dispatcher.event.Decoded;
import com.olate.sms.dispatcher.event.EventDecoder;
import com.olate.sms.dispatcher.event.NotificationEvent;
import com.olate.sms.dispatcher.event.RawRecord;
import com.olate.sms.dispatcher.text.Rendering;

/**
 * Reads a record: decodes it and renders its text, or finds why neither can be.
 */
public class RecordReader {

	private final EventDecoder decoder;

	private final int maxSegments;

	public RecordReader(EventDecoder decoder, int maxSegments) {
		this.decoder = decoder;
		this.maxSegments = maxSegments;
	}

	WindowRecord read(RawRecord raw, Instant windowAt) {
		Decoded decoded = this.decoder.decode(raw);
		if (!(decoded instanceof NotificationEvent event)) {
			return new WindowRecord(raw, decoded, Optional.empty(), windowAt);
		}
		Rendering rendering = Rendering.of(event, this.maxSegments);
		if (rendering instanceof Rendering.Unsendable unsendable) {
			return new WindowRecord(raw, unsendable.rejected(), Optional.empty(), windowAt);
		}
		return new WindowRecord(raw, event, rendering.sms(), windowAt);
	}

}
