package com.olate.sms.gateway.delivery;

import com.olate.sms.gateway.carrier.Carrier;

/**
 * A way to send messages.
 *
 * @param name its name in results and metrics
 * @param carrier who carries them
 * @param segmentsPerSecond how fast
 */
public record Route(String name, Carrier carrier, int segmentsPerSecond) {
}
