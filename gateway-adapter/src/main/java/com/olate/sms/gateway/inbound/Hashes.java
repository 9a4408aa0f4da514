package com.olate.sms.gateway.inbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names for what must not be named: numbers and texts.
 */
final class Hashes {

	private static final int LENGTH = 16;

	private Hashes() {
	}

	/** A hash over all parts and where each ends, in 32 digits. */
	static String of(String... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String part : parts) {
				byte[] octets = part.getBytes(StandardCharsets.UTF_8);
				digest.update((octets.length + ":").getBytes(StandardCharsets.US_ASCII));
				digest.update(octets);
			}
			return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
