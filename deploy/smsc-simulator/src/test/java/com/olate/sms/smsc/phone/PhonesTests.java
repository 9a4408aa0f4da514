package com.olate.sms.smsc.phone;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;

import com.olate.sms.smsc.pdu.Segment;
import com.olate.sms.smsc.pdu.SubmitSm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhonesTests {

	private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

	private static final int HEADER = 0x40;

	private final Phones phones = new Phones(3);

	private void receive(String to, int esmClass, int dataCoding, byte... content) {
		this.phones.receive(new SubmitSm("Olate", to, esmClass, 0, dataCoding, content, null), NOON);
	}

	static Stream<Arguments> encodings() {
		return Stream.of(Arguments.of(0, "@£$¥èéùìòÇ", octets(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)),
				Arguments.of(0, "ΔΦΓΛΩΠΨΣΘΞ", octets(0x10, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A)),
				Arguments.of(0, "ÆæßÉ¤¡ÄÖÑÜ§¿äöñüà",
						octets(0x1C, 0x1D, 0x1E, 0x1F, 0x24, 0x40, 0x5B, 0x5C, 0x5D, 0x5E, 0x5F, 0x60, 0x7B, 0x7C, 0x7D,
								0x7E, 0x7F)),
				Arguments.of(0, "\f^{}\\[~]|€",
						octets(0x1B, 0x0A, 0x1B, 0x14, 0x1B, 0x28, 0x1B, 0x29, 0x1B, 0x2F, 0x1B, 0x3C, 0x1B, 0x3D, 0x1B,
								0x3E, 0x1B, 0x40, 0x1B, 0x65)),
				Arguments.of(0, "AB ", octets(0x1B, 'A', 'B', 0x1B)), Arguments.of(0, "\uFFFD", octets(0x80)),
				Arguments.of(3, "é@", octets(0xE9, '@')), Arguments.of(8, "€ 1", octets(0x20, 0xAC, 0, ' ', 0, '1')));
	}

	private static byte[] octets(int... values) {
		byte[] octets = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			octets[i] = (byte) values[i];
		}
		return octets;
	}

	@ParameterizedTest
	@MethodSource("encodings")
	void textIsDecodedAsItsDataCodingSays(int dataCoding, String text, byte[] content) {
		receive("1", 0, dataCoding, content);
		assertThat(this.phones.messagesTo("1")).singleElement().returns(text, PhoneMessage::text);
	}

	@Test
	void segmentsWith16BitReferencesAreAssembledByReferenceAndTotal() {
		receive("1", HEADER, 8, octets(6, 8, 4, 1, 2, 2, 2, 0, 'b'));
		receive("1", HEADER, 8, octets(6, 8, 4, 1, 3, 2, 1, 0, 'x'));
		receive("1", HEADER, 8, octets(6, 8, 4, 1, 2, 2, 2, 0, 'b'));
		assertThat(this.phones.messages()).isEmpty();
		receive("1", HEADER, 8, octets(6, 8, 4, 1, 2, 2, 1, 0, 'a'));
		assertThat(this.phones.messages()).containsExactly(new PhoneMessage("Olate", "1", "ab", NOON, 2));
	}

	@Test
	void segmentsByParametersAreAssembledToo() {
		for (int i = 1; i <= 3; i++) {
			this.phones.receive(new SubmitSm("Olate", "1", 0, 0, 0, ("" + i).getBytes(StandardCharsets.US_ASCII),
					new Segment(9, 3, i)), NOON);
		}
		assertThat(this.phones.messages()).containsExactly(new PhoneMessage("Olate", "1", "123", NOON, 3));
	}

	@Test
	void aHeaderThatLiesIsCutOffAndHurtsNobody() {
		receive("1", HEADER, 0, octets(200, 'x'));
		receive("2", HEADER, 0, octets(3, 0, 90, 1, 'x'));
		receive("3", HEADER, 0, octets(5, 0, 3, 1, 0, 0, 'y'));
		assertThat(this.phones.messages()).extracting(PhoneMessage::text).containsExactly("y", "x", "");
	}

	@Test
	void onlyTheLatestAreKept() {
		for (String number : new String[] { "1", "2", "1", "3" }) {
			receive(number, 0, 0, octets('x'));
		}
		assertThat(this.phones.messages()).extracting(PhoneMessage::to).containsExactly("3", "1", "2");
		assertThat(this.phones.messagesTo("1")).hasSize(1);
		assertThat(this.phones.numbers()).containsExactly("3", "1", "2");
		receive("3", 0, 0, octets('x'));
		assertThat(this.phones.messagesTo("2")).isEmpty();
		assertThat(this.phones.numbers()).containsExactly("3", "1");
	}

}
