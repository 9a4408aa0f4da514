package com.olate.sms.dispatcher.window;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import com.olate.sms.dispatcher.event.Payload;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps payloads whole as long as that is safe. A small compressed batch can hold a
 * hundred megabytes: what is larger than any event may be is kept only while one poll's
 * allowance lasts, after that its first 64 KiB and its hash. For the polling thread.
 */
final class PayloadDeserializer implements Deserializer<Payload> {

	/** What stays of a payload that is cut. */
	static final int BEGINNING = 64 * 1024;

	/** The largest payload that fits a dead letter. */
	private static final int MOST_WHOLE = 1024 * 1024;

	private static final int ALLOWANCE = 4 * MOST_WHOLE;

	private final int alwaysWhole;

	private int allowance = ALLOWANCE;

	PayloadDeserializer(int alwaysWhole) {
		this.alwaysWhole = alwaysWhole;
	}

	/**
	 * Renews the allowance.
	 */
	void beforePoll() {
		this.allowance = ALLOWANCE;
	}

	@Override
	public @Nullable Payload deserialize(String topic, byte @Nullable [] data) {
		return (data == null) ? null : read(ByteBuffer.wrap(data));
	}

	@Override
	public @Nullable Payload deserialize(String topic, Headers headers, @Nullable ByteBuffer data) {
		return (data == null) ? null : read(data);
	}

	private Payload read(ByteBuffer data) {
		int size = data.remaining();
		if (size > this.alwaysWhole) {
			if (size > MOST_WHOLE || size > this.allowance) {
				return cut(data);
			}
			this.allowance -= size;
		}
		byte[] bytes = new byte[size];
		data.duplicate().get(bytes);
		return Payload.whole(bytes);
	}

	private static Payload cut(ByteBuffer data) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(data.duplicate());
			byte[] beginning = new byte[Math.min(BEGINNING, data.remaining())];
			data.duplicate().get(beginning);
			return new Payload(beginning, data.remaining(), HexFormat.of().formatHex(digest.digest()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java platform lacks SHA-256", ex);
		}
	}

	/**
	 * The beginning of a payload.
	 */
	static byte[] beginning(Payload payload, int most) {
		return Arrays.copyOf(payload.bytes(), Math.min(payload.bytes().length, most));
	}

}
