package com.olate.sms.account.csv;

/**
 * What came of reading a file.
 */
public sealed interface CsvOutcome {

	/**
	 * It is a table; whether its rows make sense is for the reader to say.
	 */
	record Read(CsvTable table) implements CsvOutcome {
	}

	/**
	 * It is not a table, or too large a one; none of it was read.
	 *
	 * @param code {@code empty too-large not-text not-csv too-many-rows too-many-columns
	 * too-long}
	 * @param message a sentence for the person who sent it, with the row where there is
	 * one
	 */
	record Refused(String code, String message) implements CsvOutcome {
	}

}
