package com.olate.sms.gateway.delivery;

import com.olate.sms.gateway.carrier.CarrierEvents;
import com.olate.sms.gateway.carrier.Fault;
import com.olate.sms.gateway.carrier.Inbound;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.inbound.TextInbox;
import com.olate.sms.gateway.submission.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a route's carrier tells, handed on to who records it.
 */
final class LaneEvents implements CarrierEvents {

	private static final Logger log = LoggerFactory.getLogger(LaneEvents.class);

	private final Route route;

	private final Window window;

	private final OutcomeRecorder outcomes;

	private final TextInbox texts;

	private final RouteMetrics metrics;

	LaneEvents(Route route, Window window, OutcomeRecorder outcomes, TextInbox texts, RouteMetrics metrics) {
		this.route = route;
		this.window = window;
		this.outcomes = outcomes;
		this.texts = texts;
		this.metrics = metrics;
	}

	@Override
	public void answered(Submit submit, Answer answer) {
		this.outcomes.answered(this.window, submit, answer);
	}

	@Override
	public void received(Receipt receipt, Acknowledgement acknowledgement) {
		this.outcomes.received(this.route.carrier().account(), receipt, acknowledgement);
	}

	@Override
	public void texted(Inbound inbound, Acknowledgement acknowledgement) {
		this.texts.receive(this.route.name(), this.route.carrier().account(), inbound, acknowledgement);
	}

	@Override
	public void changed() {
		this.window.changed();
	}

	@Override
	public void fault(Fault fault, String detail) {
		this.metrics.fault(this.route.name(), fault);
		log.error("an operator has to look at this route={} fault={} detail={}", this.route.name(), fault.tag(),
				detail);
	}

}
