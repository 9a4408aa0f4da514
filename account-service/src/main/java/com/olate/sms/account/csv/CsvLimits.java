package com.olate.sms.account.csv;

/**
 * How much of a file is read; a larger one is refused as a whole.
 *
 * @param bytes size of the file
 * @param rows with the header
 * @param columns of one row
 * @param cell characters of one cell
 */
public record CsvLimits(int bytes, int rows, int columns, int cell) {

	private static final int BYTES = 2 * 1024 * 1024;

	public CsvLimits {
		if (bytes < 1 || rows < 1 || columns < 1 || cell < 1) {
			throw new IllegalArgumentException("Limits of a file must be at least 1");
		}
	}

	/**
	 * Files of up to so many rows, 2 MiB, 50 columns and 1,000 characters in a cell.
	 * @param rows with the header
	 */
	public static CsvLimits ofRows(int rows) {
		return new CsvLimits(BYTES, rows, 50, 1_000);
	}

}
