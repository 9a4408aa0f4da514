package com.olate.sms.gateway.delivery;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.olate.sms.gateway.carrier.Fault;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts, for each route, why messages were given to it and what operators have to look
 * at.
 */
@Component
class RouteMetrics {

	private final Map<String, Counter> counters = new HashMap<>();

	RouteMetrics(Routes routes, MeterRegistry registry) {
		for (Route route : routes.list()) {
			for (Choice choice : Choice.values()) {
				this.counters.put(route.name() + choice,
						Counter.builder("olate.gateway.routed")
							.description("Messages given to a route, by why it was chosen")
							.tag("route", route.name())
							.tag("reason", choice.name().toLowerCase(Locale.ROOT))
							.register(registry));
			}
			for (Fault fault : Fault.values()) {
				this.counters.put(route.name() + fault,
						Counter.builder("olate.gateway.faults")
							.description("What an operator has to put right at a carrier")
							.tag("route", route.name())
							.tag("fault", fault.tag())
							.register(registry));
			}
		}
	}

	void routed(String route, Choice choice) {
		this.counters.get(route + choice).increment();
	}

	void fault(String route, Fault fault) {
		this.counters.get(route + fault).increment();
	}

	/** Why a message was given to a route. */
	enum Choice {

		/** It is the first that serves the number. */
		PREFERRED,

		/** Those before it are down. */
		FAILOVER,

		/**
		 * It cannot send now, or older messages wait for it: the message waits for it.
		 */
		PARKED

	}

}
