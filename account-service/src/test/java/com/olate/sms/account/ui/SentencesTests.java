package com.olate.sms.account.ui;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTests {

	@ParameterizedTest
	@CsvSource({ "0, 5, Not enough for one full alert to your 5 contacts.",
			"4, 5, Not enough for one full alert to your 5 contacts.", "5, 5, 1 more alert to your 5 contacts.",
			"214, 3, 71 more alerts to your 3 contacts.", "0, 1, Not enough for one full alert to your contact.",
			"7, 0, One credit sends one message to one contact." })
	void creditsAreWorthFullAlerts(long credits, long people, String words) {
		assertThat(Sentences.worth(credits, people)).isEqualTo(words);
	}

	@Test
	void moreNamesThanAreShownAreCounted() {
		assertThat(Sentences.names(List.of("Dee"), 2)).isEqualTo("Dee");
		assertThat(Sentences.names(List.of("Dee", "Eve"), 2)).isEqualTo("Dee and Eve");
		assertThat(Sentences.names(List.of("Dee", "Eve", "Fay"), 2)).isEqualTo("Dee, Eve and 1 more");
	}

}
