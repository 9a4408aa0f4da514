package com.olate.sms.gateway.http;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerTableTests {

	private static final AnswerTable TABLE = table("\"id\"\\s*:\\s*\"([^\"]+)\"",
			new AnswerRule(Pattern.compile("20."), Pattern.compile("\"code\":(0)\\b"), AnswerMeaning.ACCEPTED),
			new AnswerRule(null, Pattern.compile("\"code\":(4\\d*)"), AnswerMeaning.INVALID_NUMBER),
			new AnswerRule(Pattern.compile("503"), null, AnswerMeaning.SYSTEM_ERROR));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
	// @formatter:off
			"200|{\"code\":0,\"id\":\"a1\"}     |ACCEPTED      |a1|200 0",
			"201|{\"code\":0}                   |ACCEPTED      |``|201 0",
			"200|{\"code\":41,\"id\":\"a1\"}    |INVALID_NUMBER|``|200 41",
			"500|{\"code\":4}                   |INVALID_NUMBER|``|500 4",
			"503|anything                       |SYSTEM_ERROR  |``|503",
			"200|{\"code\":7}                   |UNKNOWN       |``|200",
			"200|``                             |UNKNOWN       |``|200" })
			// @formatter:on
	void theFirstRowThatFitsDecides(int status, String body, AnswerMeaning meaning, String id, String kept) {
		assertThat(TABLE.read(status, body)).isEqualTo(new Verdict(meaning, id, kept));
	}

	@ParameterizedTest
	@CsvSource({ "200,UNKNOWN", "204,UNKNOWN", "301,OURS", "302,OURS", "400,OURS", "401,LOGIN", "403,LOGIN", "404,OURS",
			"407,LOGIN", "408,UNKNOWN", "409,UNKNOWN", "413,OURS", "422,OURS", "429,THROTTLED", "500,UNKNOWN",
			"502,UNKNOWN", "503,UNKNOWN", "504,UNKNOWN" })
	void withoutARowTheStatusDecidesWhereItLeavesNoDoubt(int status, AnswerMeaning meaning) {
		assertThat(table(null).read(status, "x").meaning()).isEqualTo(meaning);
	}

	@Test
	void whatIsKeptIsShortAndPrintable() {
		AnswerTable table = table(null, new AnswerRule(null, Pattern.compile("(.*)"), AnswerMeaning.OURS));
		assertThat(table.read(400, "a\u0000\u0416" + "b".repeat(100)).status()).isEqualTo("400 a??" + "b".repeat(53));
		assertThat(table("(.*)", new AnswerRule(null, null, AnswerMeaning.ACCEPTED)).read(200, "9".repeat(100))
			.carrierId()).as("no id is that long").isEmpty();
	}

	private static AnswerTable table(@Nullable String id, AnswerRule... rules) {
		return new AnswerTable(new HttpProfile(null, null, null, null, null, null, null, List.of(rules),
				(id != null) ? Pattern.compile(id) : null, null));
	}

}
