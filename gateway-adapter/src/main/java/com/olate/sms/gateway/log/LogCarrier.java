package com.olate.sms.gateway.log;

import com.olate.sms.gateway.carrier.Carrier;
import com.olate.sms.gateway.carrier.CarrierEvents;
import com.olate.sms.gateway.carrier.CarrierState;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Submission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes that a message would have gone out, without its text, and answers that it was
 * not sent to a phone: so its credit comes back.
 */
public final class LogCarrier implements Carrier {

	private static final Logger log = LoggerFactory.getLogger(LogCarrier.class);

	private static final int WINDOW = 100;

	private volatile @Nullable CarrierEvents events;

	@Override
	public String account() {
		return "log";
	}

	@Override
	public int window() {
		return WINDOW;
	}

	@Override
	public CarrierState state() {
		return (this.events != null) ? CarrierState.OPEN : CarrierState.CLOSED;
	}

	@Override
	public void open(CarrierEvents events) {
		this.events = events;
		log.warn("messages are written to this log only, none is sent to a phone");
	}

	@Override
	public void submit(Submission submission) {
		log.info("not sent to a phone: log only {}", submission.message());
		CarrierEvents listener = this.events;
		if (listener != null) {
			listener.answered(submission, new Answer.Failed(Reason.LOG_ONLY, ""));
		}
	}

	@Override
	public void close() {
		// Nothing is under way.
	}

}
