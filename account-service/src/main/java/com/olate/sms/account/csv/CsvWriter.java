package com.olate.sms.account.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of CSV (RFC 4180) as they come, holding none of them: UTF-8 with a byte
 * order mark, which spreadsheets need to read accents. A text that a spreadsheet would
 * take for a formula gets an apostrophe in front; numbers are written as they are.
 */
public final class CsvWriter implements Closeable {

	/** Also the wide forms, which spreadsheets fold to the narrow ones. */
	private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

	/**
	 * Texts are always quoted: a semicolon inside one must not begin a cell where
	 * semicolons separate.
	 */
	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get();

	private final CSVPrinter printer;

	/**
	 * Begins a file on a stream, which is closed with this writer.
	 */
	public CsvWriter(OutputStream out) {
		try {
			Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			writer.write('\ufeff');
			this.printer = new CSVPrinter(writer, FORMAT);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes a row.
	 * @param cells numbers stay numbers, null is empty, anything else is a text
	 */
	public void row(@Nullable Object... cells) {
		List<Object> safe = Arrays.stream(cells).map(CsvWriter::safe).toList();
		try {
			this.printer.printRecord(safe);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Object safe(@Nullable Object cell) {
		if (cell instanceof Number) {
			return cell;
		}
		String text = (cell != null) ? cell.toString() : "";
		return (!text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	@Override
	public void close() throws IOException {
		this.printer.close();
	}

}
