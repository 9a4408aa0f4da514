package com.olate.sms.text;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The alphabet against positions read off 3GPP TS 23.038.
 */
class Gsm7Tests {

	@ParameterizedTest
	@CsvSource({ "@, 00", "£, 01", "è, 04", "Ç, 09", "Å, 0E", "Δ, 10", "_, 11", "Ξ, 1A", "Æ, 1C", "É, 1F", "' ', 20",
			"$, 02", "¤, 24", "0, 30", "¡, 40", "A, 41", "Z, 5A", "Ä, 5B", "§, 5F", "¿, 60", "z, 7A", "à, 7F",
			"€, 1B65", "^, 1B14", "{, 1B28", "}, 1B29", "\\, 1B2F", "[, 1B3C", "~, 1B3D", "], 1B3E", "|, 1B40" })
	void aCharacterHasTheCodeOfTheStandard(String character, String hex) {
		byte[] septets = Gsm7.encode(character);
		assertThat(septets).asHexString().isEqualTo(hex);
		assertThat(Gsm7.septets(character)).isEqualTo(septets.length);
		assertThat(Gsm7.decode(septets)).isEqualTo(character);
	}

	@Test
	void theAlphabetHas127CharactersAndTenMoreByEscape() {
		long encodable = IntStream.range(0, 0x10000)
			.filter((character) -> Gsm7.canEncode(Character.toString(character)))
			.count();
		assertThat(encodable).isEqualTo(127 + 10);
	}

	@Test
	void lineFeedCarriageReturnAndFormFeedKeepTheirPlaces() {
		assertThat(Gsm7.encode("\n\r\f")).containsExactly(0x0A, 0x0D, 0x1B, 0x0A);
	}

	@Test
	void plainEnglishIsWrittenAsAscii() {
		String text = "Invoice INV-4711 for GBP 120.00 (Abel & Sons) is due, isn't it?";
		assertThat(Gsm7.encode(text)).isEqualTo(text.getBytes(StandardCharsets.US_ASCII));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ç", "`", "Č", "’", "中", "😀", "\u001B", "\u0000", "\uD83D" })
	void aCharacterOutsideTheAlphabetIsRefused(String text) {
		assertThat(Gsm7.canEncode(text)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> Gsm7.encode(text))
			.withMessageContaining("not in the GSM 7-bit default alphabet");
	}

	@Test
	void unknownCodesOfAPhoneStayReadable() {
		assertThat(Gsm7.decode(new byte[] { 0x1B, 0x41 })).as("escape of no meaning").isEqualTo("A");
		assertThat(Gsm7.decode(new byte[] { 0x41, 0x1B })).as("escape at the end").isEqualTo("A ");
		assertThat(Gsm7.decode(new byte[] { 0x1B, 0x1B, 0x65 })).as("escaped escape").isEqualTo(" e");
		assertThat(Gsm7.decode(new byte[] { (byte) 0xC4, 0x41 })).as("eight bits").isEqualTo("\uFFFDA");
		assertThat(Gsm7.decode(new byte[0])).isEmpty();
	}

}
