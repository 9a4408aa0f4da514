package com.olate.sms.gateway.route;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Why an operator pauses something.
 *
 * @param by who, required
 * @param reason why, for other operators
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PauseOrder(@Nullable String by, @Nullable String reason) {

	private static final int LONGEST = 200;

	/**
	 * The sentence that is kept.
	 * @throws ResponseStatusException if nobody is named
	 */
	String words() {
		if (this.by == null || this.by.isBlank()) {
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		String why = (this.reason == null || this.reason.isBlank()) ? "" : ": " + clean(this.reason);
		return "Paused by " + clean(this.by) + why;
	}

	private static String clean(String text) {
		String printable = text.strip().replaceAll("\\p{Cntrl}", " ");
		return printable.substring(0, Math.min(LONGEST, printable.length()));
	}

}
