package com.olate.sms.gateway.smpp.session;

import java.time.Duration;

/**
 * How long a connection waits.
 *
 * @param response for the answer to a submit
 * @param drain for all outstanding answers, before it unbinds
 */
public record SmppTimeouts(Duration response, Duration drain) {
}
