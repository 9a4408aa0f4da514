package com.olate.sms.gateway.delivery;

import com.olate.sms.gateway.carrier.CarrierState;

/**
 * How a route stands, for operators.
 *
 * @param name its name in results and metrics
 * @param state whether it takes messages
 * @param window places for submits without an answer
 * @param inFlight places in use
 */
public record RouteView(String name, CarrierState state, int window, int inFlight) {
}
