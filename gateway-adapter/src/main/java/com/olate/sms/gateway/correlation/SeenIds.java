package com.olate.sms.gateway.correlation;

import java.util.regex.Pattern;

/**
 * Whether the latest one to two hundred ids that are numbers are hexadecimal: whether any
 * of them has a letter. Safe for use by several threads.
 */
final class SeenIds {

	private static final Pattern NUMBER = Pattern.compile("[0-9A-Fa-f]{1,32}");

	private static final Pattern DECIMAL = Pattern.compile("[0-9]*");

	private static final int ENOUGH = 20;

	private static final int GENERATION = 100;

	private int seen;

	private boolean enough;

	private boolean lettersNow;

	private boolean lettersBefore;

	synchronized void add(String id) {
		String stripped = id.strip();
		if (!NUMBER.matcher(stripped).matches()) {
			return;
		}
		this.seen++;
		this.enough |= this.seen >= ENOUGH;
		this.lettersNow |= !DECIMAL.matcher(stripped).matches();
		if (this.seen == GENERATION) {
			this.seen = 0;
			this.lettersBefore = this.lettersNow;
			this.lettersNow = false;
		}
	}

	synchronized boolean isEnough() {
		return this.enough;
	}

	synchronized boolean areHexadecimal() {
		return this.lettersNow || this.lettersBefore;
	}

}
