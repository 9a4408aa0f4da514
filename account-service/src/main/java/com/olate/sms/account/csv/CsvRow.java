package com.olate.sms.account.csv;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as the spreadsheet numbers it, from 1
 */
public record CsvRow(int number, List<String> cells) {

	public CsvRow {
		cells = List.copyOf(cells);
	}

	/**
	 * The text of a cell without spaces around it; empty where the row has ended before.
	 */
	public String cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column).strip() : "";
	}

	boolean isBlank() {
		return this.cells.stream().allMatch(String::isBlank);
	}

	@Override
	public String toString() {
		return "CsvRow[number=" + this.number + ", cells=" + this.cells.size() + "]";
	}

}
