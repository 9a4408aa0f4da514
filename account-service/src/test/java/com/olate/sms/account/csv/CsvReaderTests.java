package com.olate.sms.account.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.olate.sms.account.csv.CsvOutcome.Read;
import com.olate.sms.account.csv.CsvOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvReaderTests {

	private static final CsvLimits LIMITS = new CsvLimits(200, 4, 3, 20);

	@ParameterizedTest
	@ValueSource(strings = { "Name,Number\nÁbel,447791234455", "Name;Number\r\nÁbel;447791234455\r\n",
			"Name\tNumber\rÁbel\t447791234455", "\"Name\",\"Number\"\n\"Ábel\",\"447791234455\"" })
	void readsEverySeparatorAndLineEnd(String text) throws IOException {
		CsvTable table = table(text.getBytes(StandardCharsets.UTF_8));
		assertThat(table.column("number", "phone")).hasValue(1);
		assertThat(table.column("email")).isEmpty();
		assertThat(table.rows()).containsExactly(new CsvRow(2, List.of("Ábel", "447791234455")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1252", "UTF-16" })
	void readsTheEncodingsOfSpreadsheets(String encoding) throws IOException {
		CsvTable table = table("Name,Number\nÁbel,1".getBytes(Charset.forName(encoding)));
		assertThat(table.header().cell(0)).isEqualTo("Name");
		assertThat(table.rows().get(0).cell(0)).isEqualTo("Ábel");
	}

	@Test
	void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
		assertThat(table("\ufeffName,Number\n".getBytes(StandardCharsets.UTF_8)).column("name")).hasValue(0);
	}

	@Test
	void rowsHaveTheNumbersOfTheSpreadsheetAndBlankOnesAreLeftOut() throws IOException {
		CsvTable table = table("Name,Number\n\"two\nlines\",1\n,\n B ,2".getBytes(StandardCharsets.UTF_8));
		assertThat(table.rows()).extracting(CsvRow::number).containsExactly(2, 4);
		assertThat(table.rows().get(0).cell(0)).isEqualTo("two\nlines");
		assertThat(table.rows().get(1).cell(0)).isEqualTo("B");
		assertThat(table.rows().get(1).cell(7)).isEmpty();
	}

	@Test
	void refusesWhatIsNoTableAndSaysWhy() throws IOException {
		assertThat(refused("")).extracting(Refused::code).isEqualTo("empty");
		assertThat(refused(" \n\n")).extracting(Refused::code).isEqualTo("empty");
		assertThat(refused("PK\u0003\u0004\u0000")).extracting(Refused::code).isEqualTo("not-text");
		assertThat(refused("a,b\n1,2\n\"3,4"))
			.isEqualTo(new Refused("not-csv", "Row 3: its quotes (\") do not match."));
		assertThat(refused("a,b\n\"1\"x,2")).extracting(Refused::code).isEqualTo("not-csv");
		assertThat(refused("a\n1\n2\n3\n4")).extracting(Refused::code).isEqualTo("too-many-rows");
		assertThat(refused("a\n1,2,3,4")).extracting(Refused::code).isEqualTo("too-many-columns");
		assertThat(refused("a\n" + "x".repeat(21))).extracting(Refused::code).isEqualTo("too-long");
		assertThat(refused("x".repeat(201))).extracting(Refused::code).isEqualTo("too-large");
	}

	@Test
	void aFileWithoutEndIsReadToTheLimitOnly() throws IOException {
		InputStream endless = new InputStream() {
			@Override
			public int read() {
				return 'a';
			}
		};
		assertThat(new CsvReader(LIMITS).read(endless)).isInstanceOf(Refused.class);
	}

	@Test
	void readsWhatTheWriterWrites() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (CsvWriter writer = new CsvWriter(out)) {
			writer.row("Name", "Credits");
			writer.row("A \"B\"; C\nD", -1);
		}
		assertThat(table(out.toByteArray()).rows()).containsExactly(new CsvRow(2, List.of("A \"B\"; C\nD", "-1")));
	}

	private static CsvTable table(byte[] bytes) throws IOException {
		assertThat(new CsvReader(LIMITS).read(new ByteArrayInputStream(bytes))).isInstanceOf(Read.class);
		return ((Read) new CsvReader(LIMITS).read(new ByteArrayInputStream(bytes))).table();
	}

	private static Refused refused(String text) throws IOException {
		return (Refused) new CsvReader(LIMITS).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

}
