package com.olate.sms.account.deadletters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What may be phone numbers in a record, kept as digests: enough to find the record again
 * by a number that somebody names, and nothing to read.
 */
final class Numbers {

	private static final int MOST = 50;

	private static final Pattern DIGITS = Pattern.compile("(?<![0-9])[1-9][0-9]{6,14}(?![0-9])");

	private Numbers() {
	}

	static Set<String> in(byte @Nullable [] value) {
		Set<String> digests = new LinkedHashSet<>();
		if (value != null) {
			Matcher found = DIGITS.matcher(new String(value, StandardCharsets.ISO_8859_1));
			while (digests.size() < MOST && found.find()) {
				digests.add(digest(found.group()));
			}
		}
		return digests;
	}

	static String digest(String digits) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(digits.getBytes(StandardCharsets.US_ASCII));
			return HexFormat.of().formatHex(hash, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
