package com.olate.sms.account.search;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTermsTests {

	private static final List<String> KEYS = Stream
		.concat(SearchKeys.ofPerson("Zoë O'Brien-Smith", "447791234455").stream(),
				SearchKeys.ofInvoice("INV-2026/4711").stream())
		.toList();

	@ParameterizedTest
	@ValueSource(strings = { "zoe", "ZOË", "Zo", "brien", "o'brien", "smith zoe", "zoe-smith", "inv-2026/4711",
			"INV-2026", "4711", "471", "inv20264711", "447791234455", "+44 7791 234455", "0044 7791 234 455",
			"+44 (0)7791 234455", "07791 234 455", "(07791) 234455", "4455", "234 455", "447791", "+447791", "2026",
			"zoe 4711", "zoe\u0301", "zoe\u0308" })
	void theMessageIsFoundHoweverItIsAskedFor(String typed) {
		assertThat(SearchTerms.parse(typed).find(KEYS)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "oe", "zoey", "zoe jones", "447791234456", "4712", "+4711", "07791234456", "9123", "q.*",
			"[a-z]o", "(?i)q" })
	void whatIsNotInItDoesNotFindIt(String typed) {
		SearchTerms terms = SearchTerms.parse(typed);
		assertThat(terms.parts()).isNotEmpty();
		assertThat(terms.find(KEYS)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "---", ".*", "^$", "$()", "\u0000", "😀", "\uD83D" })
	void whatHoldsNoLettersAndNoDigitsHasNoParts(String typed) {
		assertThat(SearchTerms.parse(typed).parts()).isEmpty();
	}

	@Test
	void aPrefixNeverHoldsACharacterThatPatternsGiveAMeaning() {
		for (char character = 0; character < 0x3000; character++) {
			for (String typed : List.of("a" + character + "1", "+4" + character + "471", "447" + character)) {
				assertThat(SearchTerms.parse(typed).parts()).allSatisfy((alternatives) -> assertThat(alternatives)
					.allSatisfy((prefix) -> assertThat(prefix).matches("[=#]?[\\p{L}\\p{Nd}]+")));
			}
		}
	}

	@Test
	void aPersonIsFoundByNameAndByNumberFromBothEnds() {
		assertThat(SearchKeys.ofPerson("Al Z", "12025550100")).containsExactly("al", "z", "=12025550100",
				"#00105552021");
	}

	@Test
	void aWordOfAnyLengthGivesAKeyThatAnIndexCanHold() {
		assertThat(SearchKeys.ofPerson("a".repeat(100), "12025550100"))
			.allSatisfy((key) -> assertThat(key).hasSizeLessThanOrEqualTo(41));
	}

}
