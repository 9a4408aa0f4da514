package com.olate.sms.dispatcher.plan;

import java.time.Instant;
import java.util.Optional;

import com.olate.sms.dispatcher.event.Decoded;
import com.olate.sms.dispatcher.event.NotificationEvent;
import com.olate.sms.dispatcher.event.RawRecord;
import com.olate.sms.text.SmsText;

/**
 * A record of an open window, read and judged.
 *
 * @param raw the record as received
 * @param decoded the event, or why it is none
 * @param text the event's text, if it is not stored elsewhere
 * @param windowAt the end of its window
 */
record WindowRecord(RawRecord raw, Decoded decoded, Optional<SmsText> text, Instant windowAt) {

	boolean isEvent() {
		return this.decoded instanceof NotificationEvent;
	}

	/**
	 * This record as a candidate for a reservation; only for events.
	 */
	Candidate candidate() {
		return new Candidate((NotificationEvent) this.decoded, this.text, this.raw.partition(), this.raw.offset(),
				this.raw.timestamp(), this.windowAt);
	}

}
