package com.olate.sms.account.csv;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A file of which the first row names the columns. Rows without any text are left out;
 * the others keep the number that the spreadsheet shows.
 */
public record CsvTable(CsvRow header, List<CsvRow> rows) {

	public CsvTable {
		rows = List.copyOf(rows);
	}

	/**
	 * The column with one of these names, whatever their case.
	 */
	public OptionalInt column(String... names) {
		Set<String> wanted = Set.of(names);
		return IntStream.range(0, this.header.cells().size())
			.filter((column) -> wanted.contains(this.header.cell(column).toLowerCase(Locale.ROOT)))
			.findFirst();
	}

}
