package com.olate.sms.dispatcher.event;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of a record's key or value, or of a very large one only the beginning. The
 * bytes are never changed after creation.
 *
 * @param bytes the bytes kept
 * @param size the size of the whole
 * @param wholeSha256 SHA-256 (hex) of the whole, present if only the beginning was kept
 */
public record Payload(byte[] bytes, int size, @Nullable String wholeSha256) {

	public Payload {
		if (size < bytes.length || (size > bytes.length) != (wholeSha256 != null)) {
			throw new IllegalArgumentException("Only a payload that was cut has a hash and a larger size");
		}
	}

	public static Payload whole(byte[] bytes) {
		return new Payload(bytes, bytes.length, null);
	}

	/**
	 * SHA-256 (hex) of the whole, cut or not.
	 */
	public String sha256() {
		return (this.wholeSha256 != null) ? this.wholeSha256 : HexFormat.of().formatHex(Sha256.of(this.bytes));
	}

	public boolean isCut() {
		return this.wholeSha256 != null;
	}

}
