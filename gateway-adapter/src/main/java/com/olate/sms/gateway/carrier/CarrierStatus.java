package com.olate.sms.gateway.carrier;

/**
 * How a carrier stands now.
 *
 * @param state whether it takes submits
 * @param up connections that are there
 * @param total connections that there should be
 * @param window submits that may be without an answer now, on all connections that take
 * any
 * @param speed the part of the configured rate that the carrier bears now, 0 to 1
 * @param reason why, in a few words for people
 */
public record CarrierStatus(CarrierState state, int up, int total, int window, double speed, String reason) {
}
