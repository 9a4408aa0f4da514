package com.olate.sms.dispatcher.plan;

import java.time.Instant;
import java.util.Optional;

import com.olate.sms.dispatcher.event.NotificationEvent;
import com.olate.sms.text.SmsText;

/**
 * An event for which credits are to be reserved, with the place of its record: a known
 * event at another place is a duplicate, at the same place a replay.
 *
 * @param event the event
 * @param text the rendered text; none for a resend
 * @param partition partition of its record
 * @param offset offset of its record
 * @param acceptedAt LogAppendTime of its record
 * @param windowAt end of the window in which it is processed
 */
public record Candidate(NotificationEvent event, Optional<SmsText> text, int partition, long offset, Instant acceptedAt,
		Instant windowAt) {

}
