package com.olate.sms.dispatcher.plan;

import com.olate.sms.dispatcher.event.RawRecord;
import com.olate.sms.dispatcher.event.Rejected;

/**
 * A record that leaves the pipeline, with the reason.
 */
public record DeadLetter(RawRecord raw, Rejected rejected) {

}
