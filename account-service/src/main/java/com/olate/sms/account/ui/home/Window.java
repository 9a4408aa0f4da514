package com.olate.sms.account.ui.home;

import java.time.Duration;
import java.time.Instant;

import com.olate.sms.account.ui.Sentences;

/**
 * The window that is open: all windows are equally long, and their boundaries are whole
 * multiples of that length since 1970.
 *
 * @param end when it closes
 * @param length of every window
 */
record Window(Instant end, Duration length) {

	/**
	 * How long a window is, in words.
	 */
	public String words() {
		return Sentences.seconds(this.length);
	}

	static Window at(Instant now, Duration length) {
		long millis = length.toMillis();
		return new Window(Instant.ofEpochMilli((now.toEpochMilli() / millis + 1) * millis), length);
	}

}
