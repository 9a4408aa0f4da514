package com.olate.sms.account.why;

import java.time.Instant;

/**
 * One station of a message on its way.
 *
 * @param what happened
 * @param details in words; may be empty
 * @param at when
 */
public record PathStep(String what, String details, Instant at) {
}
