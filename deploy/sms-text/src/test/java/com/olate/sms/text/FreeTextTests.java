package com.olate.sms.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A text that somebody wrote is sent whole or refused.
 */
class FreeTextTests {

	@Test
	void aTextThatFoldsIsSentInGsm7() {
		assertThat(FreeText.of("It’s “ready” – now…", 1)).isEqualTo(sendable("It's \"ready\" - now...", Encoding.GSM7));
	}

	@Test
	void aTextThatDoesNotFoldIsSentInUcs2AsItIs() {
		assertThat(FreeText.of("Привет – мир", 1)).isEqualTo(sendable("Привет – мир", Encoding.UCS2));
	}

	@Test
	void aTextIsNeverClipped() {
		assertThat(FreeText.of("a".repeat(161), 1)).isEqualTo(new FreeText.TooLong(2, 1));
		assertThat(FreeText.of("ж".repeat(71), 1)).isEqualTo(new FreeText.TooLong(2, 1));
		assertThat(FreeText.of("a".repeat(161), 2)).isEqualTo(sendable("a".repeat(161), Encoding.GSM7));
	}

	@Test
	void foldingCountsBeforeTheLengthIsJudged() {
		assertThat(FreeText.of("…".repeat(53), 1)).isInstanceOf(FreeText.Sendable.class);
		assertThat(FreeText.of("…".repeat(54), 1)).isEqualTo(new FreeText.TooLong(2, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\uD83D", "\uDE00a", "a\u0000", "a\tb", "a\r\nb", "\u001B[1m", "a\u009Fb", "", "  \n ",
			"\u200B", "\u00A0" })
	void aTextThatNoPhoneCanShowIsRefusedInWords(String text) {
		assertThat(FreeText.of(text, 1)).isInstanceOfSatisfying(FreeText.Unsendable.class,
				(unsendable) -> assertThat(unsendable.reason()).startsWith("The text ").endsWith("."));
	}

	@Test
	void lineFeedsAreAllowed() {
		assertThat(FreeText.of("a\nb", 1)).isEqualTo(sendable("a\nb", Encoding.GSM7));
	}

	@Test
	void theSegmentsOfATextCannotBeClaimed() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SmsText("a".repeat(161), Encoding.GSM7, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new SmsText("", Encoding.GSM7, 1));
	}

	private static FreeText sendable(String text, Encoding encoding) {
		return new FreeText.Sendable(new SmsText(text, encoding));
	}

}
