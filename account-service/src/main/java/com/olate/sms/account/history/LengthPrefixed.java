package com.olate.sms.account.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Digests of several texts, each preceded by its length, so that no two lists of texts
 * give the same bytes.
 */
final class LengthPrefixed {

	private LengthPrefixed() {
	}

	static byte[] digest(String algorithm, byte[] before, String... parts) {
		MessageDigest digest = named(algorithm);
		digest.update(before);
		for (String part : parts) {
			byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
			digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
			digest.update(bytes);
		}
		return digest.digest();
	}

	private static MessageDigest named(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has " + algorithm, ex);
		}
	}

}
