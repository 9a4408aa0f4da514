package com.olate.sms.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stays readable in the GSM 7-bit alphabet, and what does not.
 */
class FoldingTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\0', delimiter = '|',
			value = { "Grüße aus Ñandú|Grüße aus Ñandu", "Ábel & Sons|Abel & Sons", "façade|facade", "Łódź|Lodz",
					"Škoda Čapek|Skoda Capek", "Œuvre œuf|OEuvre oeuf", "Þór Đorđe|THor Dorde",
					"‘one’ “two”|'one' \"two\"", "«x» „y“|\"x\" \"y\"", "1–2—3−4|1-2-3-4", "wait…|wait...",
					"ﬁne ﬂow|fine flow", "a\u00A0b\u2009c|a b c", "½ ¼|1/2 1/4", "x² m³|x2 m3", "Ａｂｃ１|Abc1", "№ 5|No 5",
					"Acme™ ®|AcmeTM (r)", "`code´|'code'", "soft\u00ADhyphen\u200B|softhyphen",
					"e\u0301t\u00E9 A\u030A|été Å", "Γεώργιος|ΓEΩPΓIOΣ", "İstanbul ığ|Istanbul ig",
					"Nguyễn Văn Ơ|Nguyen Van O", "ẞ|ß", "Ω\u2126|ΩΩ", "㎏|kg", "100 €|100 €" })
	void aReadableTextIsFolded(String text, String folded) {
		assertThat(Folding.fold(text)).contains(folded);
	}

	@ParameterizedTest
	@ValueSource(strings = { "北京公司", "Привет", "שלום", "😀", "ok ☎", "ไทย", "a\uD800b", "한국" })
	void aTextWithACharacterThatHasNoEquivalentIsNotFolded(String text) {
		assertThat(Folding.fold(text)).isEmpty();
	}

	@Test
	void aNameLosesItsSymbolsButNotItsLetters() {
		assertThat(Folding.foldName("  Café ☕\n\tBar 😀 ")).contains("Café Bar");
		assertThat(Folding.foldName("北京 Ltd")).isEmpty();
		assertThat(Folding.foldName("😀")).isEmpty();
		assertThat(Folding.foldName("\uD800x\u0000")).contains("x");
	}

}
