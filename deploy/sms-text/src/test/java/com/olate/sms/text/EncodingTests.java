package com.olate.sms.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The limits that decide what a message costs.
 */
class EncodingTests {

	@ParameterizedTest
	@CsvSource({ "0, 1", "1, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4" })
	void gsm7SegmentsHold160SeptetsAloneAnd153Together(int characters, int segments) {
		assertThat(Encoding.GSM7.segments("a".repeat(characters))).isEqualTo(segments);
	}

	@ParameterizedTest
	@CsvSource({ "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4" })
	void ucs2SegmentsHold70UnitsAloneAnd67Together(int characters, int segments) {
		assertThat(Encoding.UCS2.segments("中".repeat(characters))).isEqualTo(segments);
	}

	@ParameterizedTest
	@CsvSource({ "80, 1", "81, 2", "152, 2", "153, 3" })
	void anExtensionCharacterTakesTwoSeptetsAndIsNeverCut(int euros, int segments) {
		assertThat(Encoding.GSM7.segments("€".repeat(euros))).isEqualTo(segments);
	}

	@ParameterizedTest
	@CsvSource({ "35, 1", "36, 2", "66, 2", "67, 3" })
	void aSurrogatePairTakesTwoUnitsAndIsNeverCut(int emoji, int segments) {
		assertThat(Encoding.UCS2.segments("😀".repeat(emoji))).isEqualTo(segments);
	}

	@Test
	void aPairOnTheBoundaryMovesToTheNextSegmentWhole() {
		String gsm7 = "a".repeat(152) + "€" + "b".repeat(20);
		assertThat(Encoding.GSM7.split(gsm7)).containsExactly("a".repeat(152), "€" + "b".repeat(20));
		String ucs2 = "ж".repeat(66) + "😀" + "ж".repeat(20);
		assertThat(Encoding.UCS2.split(ucs2)).containsExactly("ж".repeat(66), "😀" + "ж".repeat(20));
	}

	@Test
	void aTextOfOneSegmentIsNotCut() {
		assertThat(Encoding.GSM7.split("a".repeat(160))).hasSize(1);
		assertThat(Encoding.UCS2.split("ж".repeat(70))).hasSize(1);
	}

}
