package com.olate.sms.account.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.olate.sms.account.csv.CsvOutcome.Read;
import com.olate.sms.account.csv.CsvOutcome.Refused;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file that a person saved from a spreadsheet: UTF-8, UTF-16 or Windows-1252,
 * separated by commas, semicolons or tabs, whichever its first line has most of. Quotes
 * must match; nothing is guessed or left out.
 */
public final class CsvReader {

	private final CsvLimits limits;

	public CsvReader(CsvLimits limits) {
		this.limits = limits;
	}

	/**
	 * Reads a file, no further than one byte beyond the limit.
	 * @throws IOException if it could not be received
	 */
	public CsvOutcome read(InputStream file) throws IOException {
		byte[] bytes = file.readNBytes(this.limits.bytes() + 1);
		if (bytes.length > this.limits.bytes()) {
			return new Refused("too-large",
					"The file is too large: it may have " + this.limits.bytes() / 1024 + " KiB. Send it in parts.");
		}
		Optional<String> text = CsvText.decode(bytes);
		if (text.isEmpty()) {
			return new Refused("not-text",
					"This is not a CSV file. In your spreadsheet choose “Save as” and then “CSV”, and send that file.");
		}
		return parse(text.get());
	}

	private CsvOutcome parse(String text) throws IOException {
		CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false).get();
		List<CsvRow> rows = new ArrayList<>();
		int number = 0;
		try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
			for (CSVRecord found : parser) {
				number++;
				CsvRow row = new CsvRow(number, found.toList());
				if (number > this.limits.rows()) {
					return new Refused("too-many-rows",
							"The file has more than " + this.limits.rows() + " rows. Send it in parts.");
				}
				Optional<Refused> fault = fault(row);
				if (fault.isPresent()) {
					return fault.get();
				}
				if (!row.isBlank()) {
					rows.add(row);
				}
			}
		}
		catch (UncheckedIOException ex) {
			return new Refused("not-csv", "Row " + (number + 1) + ": its quotes (\") do not match.");
		}
		if (rows.isEmpty()) {
			return new Refused("empty", "The file is empty.");
		}
		return new Read(new CsvTable(rows.get(0), rows.subList(1, rows.size())));
	}

	private Optional<Refused> fault(CsvRow row) {
		if (row.cells().size() > this.limits.columns()) {
			return Optional.of(new Refused("too-many-columns",
					"Row " + row.number() + " has more than " + this.limits.columns() + " columns."));
		}
		if (row.cells().stream().anyMatch((cell) -> cell.length() > this.limits.cell())) {
			return Optional.of(new Refused("too-long", "Row " + row.number() + " has a cell with more than "
					+ this.limits.cell() + " characters. Is a quote (\") missing?"));
		}
		return Optional.empty();
	}

	private static char separator(String text) {
		String first = text.lines()
			.filter((line) -> !line.isBlank())
			.findFirst()
			.orElse("")
			.replaceAll("\"[^\"]*\"", "");
		return Stream.of(',', ';', '\t')
			.max(Comparator.comparingLong((separator) -> first.chars().filter((found) -> found == separator).count()))
			.orElse(',');
	}

}
