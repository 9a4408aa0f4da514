package com.olate.sms.dispatcher.window;

import java.nio.ByteBuffer;
import java.util.Arrays;

import com.olate.sms.dispatcher.event.Payload;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much of a payload is kept.
 */
class PayloadDeserializerTests {

	private static final int MEGABYTE = 1024 * 1024;

	private final PayloadDeserializer deserializer = new PayloadDeserializer(1000);

	@Test
	void whatAnEventMayHaveIsAlwaysKeptWhole() {
		for (int i = 0; i < 100_000; i++) {
			assertThat(read(1000).isCut()).isFalse();
		}
	}

	@Test
	void nothingStaysNothing() {
		assertThat(this.deserializer.deserialize("t", (byte[]) null)).isNull();
		assertThat(this.deserializer.deserialize("t", new RecordHeaders(), (ByteBuffer) null)).isNull();
		assertThat(read(0).size()).isZero();
	}

	@Test
	void largerOnesAreKeptWholeWhileThePollsAllowanceLasts() {
		for (int i = 0; i < 4; i++) {
			assertThat(read(MEGABYTE).isCut()).isFalse();
		}
		Payload cut = read(MEGABYTE);
		assertThat(cut.bytes()).hasSize(64 * 1024);
		assertThat(cut.size()).isEqualTo(MEGABYTE);
		assertThat(cut.sha256()).isEqualTo(Payload.whole(bytes(MEGABYTE)).sha256());
		this.deserializer.beforePoll();
		assertThat(read(MEGABYTE).isCut()).isFalse();
	}

	@Test
	void whatFitsNoDeadLetterIsCut() {
		assertThat(read(MEGABYTE + 1).isCut()).isTrue();
	}

	@Test
	void theBufferOfTheClientIsLeftAsItWas() {
		ByteBuffer buffer = ByteBuffer.wrap(bytes(2 * MEGABYTE));
		this.deserializer.deserialize("t", new RecordHeaders(), buffer);
		assertThat(buffer.remaining()).isEqualTo(2 * MEGABYTE);
	}

	private Payload read(int size) {
		return this.deserializer.deserialize("t", bytes(size));
	}

	private static byte[] bytes(int size) {
		byte[] bytes = new byte[size];
		Arrays.fill(bytes, (byte) 7);
		return bytes;
	}

}
