package com.olate.sms.smsc.pdu;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PduFramerTests {

	private static final Pdu FIRST = Pdu.request(CommandId.ENQUIRE_LINK, 1, new byte[0]);

	private static final Pdu SECOND = Pdu.request(CommandId.SUBMIT_SM, 2, new byte[] { 1, 2, 3 });

	private static byte[] both() {
		ByteBuffer bytes = ByteBuffer.allocate(FIRST.length() + SECOND.length());
		FIRST.writeTo(bytes);
		SECOND.writeTo(bytes);
		return bytes.array();
	}

	@Test
	void gluedUnitsComeOutOneByOne() throws Exception {
		ByteBuffer buffer = ByteBuffer.wrap(both());
		assertThat(PduFramer.next(buffer)).usingRecursiveComparison().isEqualTo(FIRST);
		assertThat(PduFramer.next(buffer)).usingRecursiveComparison().isEqualTo(SECOND);
		assertThat(PduFramer.next(buffer)).isNull();
	}

	@Test
	void aUnitInSingleBytesComesOutWhole() throws Exception {
		List<Pdu> units = new ArrayList<>();
		ByteBuffer buffer = ByteBuffer.allocate(100);
		for (byte octet : both()) {
			buffer.put(octet).flip();
			Pdu unit = PduFramer.next(buffer);
			if (unit != null) {
				units.add(unit);
			}
			buffer.compact();
		}
		assertThat(units).usingRecursiveFieldByFieldElementComparator().containsExactly(FIRST, SECOND);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 4, 15, -1, Integer.MAX_VALUE, PduFramer.MAX_LENGTH + 1 })
	void aLengthThatCannotBeIsRefused(int length) {
		ByteBuffer buffer = ByteBuffer.allocate(16).putInt(0, length);
		assertThatExceptionOfType(MalformedPduException.class).isThrownBy(() -> PduFramer.next(buffer))
			.satisfies((ex) -> assertThat(ex.status()).isEqualTo(CommandStatus.ESME_RINVCMDLEN));
	}

	@Test
	void theLongestUnitIsRead() throws Exception {
		Pdu longest = Pdu.request(CommandId.SUBMIT_SM, 3, new byte[PduFramer.MAX_LENGTH - Pdu.HEADER_LENGTH]);
		ByteBuffer buffer = ByteBuffer.allocate(longest.length());
		longest.writeTo(buffer);
		assertThat(PduFramer.next(buffer.flip())).usingRecursiveComparison().isEqualTo(longest);
	}

}
