package com.olate.sms.account.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvWriterTests {

	@ParameterizedTest
	@ValueSource(strings = { "=cmd|' /C calc'!A0", "+441", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1+1" })
	void aTextThatWouldBeAFormulaIsShownAsText(String text) throws IOException {
		assertThat(written(text)).isEqualTo("\ufeff\"'" + text + "\"\r\n");
	}

	@ParameterizedTest
	@CsvSource({ "Dee,\"Dee\"", "a;=1,\"a;=1\"", "5 = 5,\"5 = 5\"", "'',\"\"" })
	void everyOtherTextStaysAsItIsInQuotes(String text, String expected) throws IOException {
		assertThat(written(text)).isEqualTo("\ufeff" + expected + "\r\n");
	}

	@Test
	void numbersStayNumbersAndNothingIsEmpty() throws IOException {
		assertThat(written(-1, null, "a \"b\"")).isEqualTo("\ufeff-1,\"\",\"a \"\"b\"\"\"\r\n");
	}

	private static String written(Object... cells) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (CsvWriter writer = new CsvWriter(out)) {
			writer.row(cells);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

}
