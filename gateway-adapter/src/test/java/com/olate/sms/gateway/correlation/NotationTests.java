package com.olate.sms.gateway.correlation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NotationTests {

	@ParameterizedTest
	@CsvSource({ "SAME,0001A2B,1a2b", "SAME,Smsc2001,smsc2001", "SAME,0,0", "SAME,000,0", "HEX_TO_DEC,6699,1a2b",
			"HEX_TO_DEC,0006699,1a2b", "DEC_TO_HEX,1A2B,6699", "DEC_TO_HEX,00001a2b,6699",
			"HEX_TO_DEC,123456789012345678901234567890,18ee90ff6c373e0ee4e3f0ad2" })
	void aReceiptsIdLeadsBackToTheAnswersId(Notation notation, String inReceipt, String inAnswer) {
		assertThat(notation.answered(inReceipt)).contains(inAnswer);
	}

	@Test
	void whatIsNoNumberHasNoOtherNotation() {
		assertThat(Notation.HEX_TO_DEC.answered("1A2B")).isEmpty();
		assertThat(Notation.DEC_TO_HEX.answered("xyz")).isEmpty();
		assertThat(Notation.AUTO.answered("")).isEmpty();
		assertThat(Notation.AUTO.answered("\u0663")).contains("\u0663");
		assertThat(Notation.HEX_TO_DEC.answered("\u0663")).isEmpty();
	}

}
