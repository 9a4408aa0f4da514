package com.olate.sms.gateway.store;

import java.time.Instant;

/**
 * A text from a phone that came lately.
 *
 * @param content a hash of what it said
 * @param id under which it was published
 * @param at when it came first
 */
public record KnownText(String content, String id, Instant at) {
}
