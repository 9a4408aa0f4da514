package com.olate.sms.gateway.delivery;

import com.olate.sms.gateway.carrier.Carrier;
import com.olate.sms.gateway.correlation.Notation;
import com.olate.sms.gateway.routing.RouteRule;

/**
 * A way to send messages.
 *
 * @param rule its name, and which numbers it serves
 * @param transport how messages leave, for people
 * @param carrier who carries them
 * @param segmentsPerSecond how fast
 * @param notation how the carrier writes ids in receipts
 */
public record Route(RouteRule rule, String transport, Carrier carrier, int segmentsPerSecond, Notation notation) {

	public String name() {
		return this.rule.route();
	}

	/** How many submits it makes of a message. */
	int submits(int segments) {
		return this.carrier.segmented() ? segments : 1;
	}

}
