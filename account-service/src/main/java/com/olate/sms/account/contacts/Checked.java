package com.olate.sms.account.contacts;

import java.util.List;

/**
 * What became of a value that a person typed.
 *
 * @param <T> what a good value is read into
 */
sealed interface Checked<T> {

	/**
	 * The value can be used. Warnings are sentences for people and refuse nothing.
	 *
	 * @param <T> type of the value
	 * @param value the value
	 * @param warnings what is unusual about it
	 */
	record Accepted<T>(T value, List<String> warnings) implements Checked<T> {

		public Accepted {
			warnings = List.copyOf(warnings);
		}

	}

	/**
	 * The value cannot be used.
	 *
	 * @param <T> type of the value
	 * @param code a stable word for programs
	 * @param message what to change, for people; may hold a suggestion
	 */
	record Refused<T>(String code, String message) implements Checked<T> {
	}

}
