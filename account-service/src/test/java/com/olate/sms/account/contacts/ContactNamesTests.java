package com.olate.sms.account.contacts;

import java.util.List;

import com.olate.sms.account.contacts.Checked.Accepted;
import com.olate.sms.account.contacts.Checked.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContactNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "Al", "O'Brien-Smith", "Ábel", "محمد", "漢字", "👩‍👩‍👧 Home", "<b>Bob</b>", "$gt",
			"می\u200Cخواهم" })
	void aNameMayBeOfAnyScript(String typed) {
		assertThat(ContactNames.parse(typed)).isEqualTo(new Accepted<>(typed, List.of()));
	}

	@ParameterizedTest
	@CsvSource({ "'', required", "'   ', required", "'\u3000', required", "'Bob\u0000', invalid-character",
			"Bo\u0007b, invalid-character", "'Bob\nSmith', invalid-character", "Bob\uD83D, invalid-character",
			"\uDE00Bob, invalid-character", "\u202Ebob, invalid-character", "a\u2066b, invalid-character",
			"a\u2028b, invalid-character", "a\u0085b, invalid-character" })
	void aNameThatCannotBeShownIsRefused(String typed, String code) {
		assertThat(ContactNames.parse(typed)).isInstanceOfSatisfying(Refused.class,
				(refused) -> assertThat(refused.code()).isEqualTo(code));
	}

	@Test
	void lengthIsCountedInCharactersAfterTrimming() {
		assertThat(ContactNames.parse("  " + "😀".repeat(100) + " ")).isInstanceOf(Accepted.class);
		assertThat(ContactNames.parse("😀".repeat(101))).isInstanceOf(Refused.class);
	}

}
