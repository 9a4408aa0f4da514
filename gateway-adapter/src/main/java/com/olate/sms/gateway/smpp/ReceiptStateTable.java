package com.olate.sms.gateway.smpp;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.gateway.carrier.ReceiptMeaning;

import static com.olate.sms.gateway.carrier.ReceiptMeaning.ABSENT;
import static com.olate.sms.gateway.carrier.ReceiptMeaning.DELETED;
import static com.olate.sms.gateway.carrier.ReceiptMeaning.DELIVERED;
import static com.olate.sms.gateway.carrier.ReceiptMeaning.FAILED;
import static com.olate.sms.gateway.carrier.ReceiptMeaning.INVALID_NUMBER;
import static com.olate.sms.gateway.carrier.ReceiptMeaning.REJECTED;
import static com.olate.sms.gateway.carrier.ReceiptMeaning.UNDER_WAY;
import static java.util.Map.entry;

/**
 * What the states of a receipt mean: message_state (SMPP 3.4, 5.2.28) and the words of
 * the text form, with the variants that carriers use. A route's configuration may add
 * rows or replace them, words and numbers alike.
 */
public final class ReceiptStateTable {

	private static final Map<String, ReceiptMeaning> ROWS = Map.ofEntries(
	// @formatter:off
			entry("1", UNDER_WAY),      entry("ENROUTE", UNDER_WAY),
			entry("2", DELIVERED),      entry("DELIVRD", DELIVERED),
			entry("3", ABSENT),         entry("EXPIRED", ABSENT),
			entry("4", DELETED),        entry("DELETED", DELETED),
			entry("5", INVALID_NUMBER), entry("UNDELIV", INVALID_NUMBER),
			entry("6", UNDER_WAY),      entry("ACCEPTD", UNDER_WAY),
			entry("7", FAILED),         entry("UNKNOWN", FAILED),
			entry("8", REJECTED),       entry("REJECTD", REJECTED),
			entry("DELIVERED", DELIVERED),
			entry("UNDELIVERABLE", INVALID_NUMBER),
			entry("UNDELIVERED", INVALID_NUMBER),
			entry("REJECTED", REJECTED),
			entry("FAILED", FAILED),
			entry("ACCEPTED", UNDER_WAY),
			entry("SCHEDULED", UNDER_WAY),
			entry("BUFFERED", UNDER_WAY));
			// @formatter:on

	private final Map<String, ReceiptMeaning> rows;

	/**
	 * @param changed rows of this carrier that differ, by word or number
	 */
	public ReceiptStateTable(Map<String, ReceiptMeaning> changed) {
		this.rows = new HashMap<>(ROWS);
		changed.forEach((state, meaning) -> this.rows.put(state.toUpperCase(Locale.ROOT), meaning));
	}

	Optional<ReceiptMeaning> ofCode(int code) {
		return Optional.ofNullable(this.rows.get(Integer.toString(code)));
	}

	Optional<ReceiptMeaning> ofWord(String word) {
		return Optional.ofNullable(this.rows.get(word.toUpperCase(Locale.ROOT)));
	}

}
