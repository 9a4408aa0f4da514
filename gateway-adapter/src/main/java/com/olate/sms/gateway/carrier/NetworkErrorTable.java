package com.olate.sms.gateway.carrier;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.gateway.submission.Reason;

import static com.olate.sms.gateway.submission.Reason.ABSENT;
import static com.olate.sms.gateway.submission.Reason.INVALID_NUMBER;
import static com.olate.sms.gateway.submission.Reason.MAILBOX_FULL;
import static com.olate.sms.gateway.submission.Reason.REJECTED;
import static java.util.Map.entry;

/**
 * What a network's error code says about a message that was not delivered: the err of a
 * receipt's text and the parameter network_error_code. The rows are those of GSM MAP
 * (3GPP TS 29.002 §17.6.6), which most carriers hand on; a route's configuration may add
 * rows or replace them. A code without a row leaves the reason to the state.
 */
public final class NetworkErrorTable {

	private static final Map<String, Reason> ROWS = Map.ofEntries(
	// @formatter:off
			entry("1", INVALID_NUMBER),  // unknown subscriber
			entry("5", INVALID_NUMBER),  // unidentified subscriber
			entry("6", ABSENT),          // absent subscriber, SM
			entry("8", REJECTED),        // roaming not allowed
			entry("9", INVALID_NUMBER),  // illegal subscriber
			entry("11", REJECTED),       // teleservice not provisioned
			entry("12", INVALID_NUMBER), // illegal equipment
			entry("13", REJECTED),       // call barred
			entry("21", REJECTED),       // facility not supported
			entry("27", ABSENT),         // absent subscriber
			entry("31", ABSENT),         // subscriber busy for MT SMS
			entry("32", MAILBOX_FULL));  // SM delivery failure: as a rule the memory is full
			// @formatter:on

	private final Map<String, Reason> rows;

	/**
	 * @param changed rows of this carrier that differ, by code
	 */
	public NetworkErrorTable(Map<String, Reason> changed) {
		this.rows = new HashMap<>(ROWS);
		changed.forEach((code, reason) -> this.rows.put(normal(code), reason));
	}

	/** What a code means; empty leaves it to the state. */
	public Optional<Reason> reason(String code) {
		return Optional.ofNullable(this.rows.get(normal(code)));
	}

	/** Codes are compared without leading zeros: {@code 001} is {@code 1}. */
	private static String normal(String code) {
		return code.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
	}

}
