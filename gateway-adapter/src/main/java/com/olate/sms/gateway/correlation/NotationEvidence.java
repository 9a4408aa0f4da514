package com.olate.sms.gateway.correlation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What has been seen of one carrier account's ids, and so in which notation its receipts
 * are most likely written. Decimal ids that count up are, read as hexadecimal, ids of
 * other messages: so another notation than the likeliest is thought of only until both
 * sides have shown what they are. Safe for use by several threads; forgets nothing.
 */
final class NotationEvidence {

	private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{1,32}");

	private static final Pattern DECIMAL = Pattern.compile("[0-9]*");

	private static final int ENOUGH = 20;

	private volatile int answers;

	private volatile int receipts;

	private volatile boolean hexadecimalAnswers;

	private volatile boolean hexadecimalReceipts;

	synchronized void answered(String id) {
		String normal = id.strip().toLowerCase(Locale.ROOT);
		if (NUMBER.matcher(normal).matches()) {
			this.answers = Math.min(ENOUGH, this.answers + 1);
			this.hexadecimalAnswers |= !DECIMAL.matcher(normal).matches();
		}
	}

	synchronized void received(String id) {
		String normal = id.strip().toLowerCase(Locale.ROOT);
		if (NUMBER.matcher(normal).matches()) {
			this.receipts = Math.min(ENOUGH, this.receipts + 1);
			this.hexadecimalReceipts |= !DECIMAL.matcher(normal).matches();
		}
	}

	/** Notations that come into question, the likeliest first. */
	List<Notation> likeliest() {
		boolean enough = this.answers == ENOUGH && this.receipts == ENOUGH;
		if (enough && this.hexadecimalAnswers == this.hexadecimalReceipts) {
			return List.of(Notation.SAME);
		}
		if (enough) {
			return List.of(this.hexadecimalAnswers ? Notation.HEX_TO_DEC : Notation.DEC_TO_HEX, Notation.SAME);
		}
		return List.of(Notation.SAME, Notation.HEX_TO_DEC, Notation.DEC_TO_HEX);
	}

}
