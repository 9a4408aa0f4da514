package com.olate.sms.gateway.smpp;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report;
import com.olate.sms.gateway.submission.Report.Outcome;

/**
 * What the states of a receipt mean: message_state (SMPP 3.4, 5.2.28) and the words of
 * the text form, with the variants that carriers use.
 */
final class ReceiptStateTable {

	private static final Row UNDER_WAY = new Row(Outcome.UNDER_WAY, Reason.UNKNOWN);

	private static final Row DELIVERED = new Row(Outcome.DELIVERED, Reason.UNKNOWN);

	private static final Row EXPIRED = new Row(Outcome.UNDELIVERED, Reason.ABSENT);

	private static final Row DELETED = new Row(Outcome.UNDELIVERED, Reason.DELETED);

	private static final Row UNDELIVERABLE = new Row(Outcome.UNDELIVERED, Reason.INVALID_NUMBER);

	private static final Row REJECTED = new Row(Outcome.UNDELIVERED, Reason.REJECTED);

	private static final Row FAILED = new Row(Outcome.UNDELIVERED, Reason.UNKNOWN);

	private static final Map<Integer, Row> CODES = Map.of(1, UNDER_WAY, 2, DELIVERED, 3, EXPIRED, 4, DELETED, 5,
			UNDELIVERABLE, 6, UNDER_WAY, 7, FAILED, 8, REJECTED);

	private static final Map<String, Row> WORDS = Map.ofEntries(Map.entry("DELIVRD", DELIVERED),
			Map.entry("DELIVERED", DELIVERED), Map.entry("EXPIRED", EXPIRED), Map.entry("DELETED", DELETED),
			Map.entry("UNDELIV", UNDELIVERABLE), Map.entry("UNDELIVERABLE", UNDELIVERABLE),
			Map.entry("UNDELIVERED", UNDELIVERABLE), Map.entry("REJECTD", REJECTED), Map.entry("REJECTED", REJECTED),
			Map.entry("FAILED", FAILED), Map.entry("UNKNOWN", FAILED), Map.entry("ACCEPTD", UNDER_WAY),
			Map.entry("ACCEPTED", UNDER_WAY), Map.entry("ENROUTE", UNDER_WAY), Map.entry("SCHEDULED", UNDER_WAY),
			Map.entry("BUFFERED", UNDER_WAY));

	private ReceiptStateTable() {
	}

	static Optional<Row> ofCode(int code) {
		return Optional.ofNullable(CODES.get(code));
	}

	static Optional<Row> ofWord(String word) {
		return Optional.ofNullable(WORDS.get(word.toUpperCase(Locale.ROOT)));
	}

	/**
	 * A meaning.
	 *
	 * @param outcome the message's fate
	 * @param reason why, if it was not delivered
	 */
	record Row(Outcome outcome, Reason reason) {

		Report report(String status) {
			return new Report(this.outcome, this.reason, status);
		}

	}

}
