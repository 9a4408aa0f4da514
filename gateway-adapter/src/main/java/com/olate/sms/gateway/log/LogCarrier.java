package com.olate.sms.gateway.log;

import com.olate.sms.gateway.carrier.Carrier;
import com.olate.sms.gateway.carrier.CarrierEvents;
import com.olate.sms.gateway.carrier.CarrierState;
import com.olate.sms.gateway.carrier.CarrierStatus;
import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Reason;
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
	public boolean segmented() {
		return false;
	}

	@Override
	public CarrierStatus status() {
		boolean open = this.events != null;
		return new CarrierStatus(open ? CarrierState.OPEN : CarrierState.CLOSED, open ? 1 : 0, 1, WINDOW, 1,
				"Writes to the log, sends nothing");
	}

	@Override
	public void open(CarrierEvents events) {
		this.events = events;
		log.warn("messages are written to this log only, none is sent to a phone");
	}

	@Override
	public void submit(Submit submit) {
		log.info("not sent to a phone: log only {}", submit.submission().message());
		CarrierEvents listener = this.events;
		if (listener != null) {
			listener.answered(submit, new Answer.Failed(Reason.LOG_ONLY, ""));
		}
	}

	@Override
	public void close() {
		// Nothing is under way.
	}

}
