package com.olate.sms.account.payments;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Checks who sent a webhook, by the rules of Standard Webhooks. More than one secret may
 * be live, so that a key can be changed without a gap. Comparisons take the same time
 * whatever is wrong.
 */
final class WebhookSignature {

	static final Duration TOLERANCE = Duration.ofMinutes(5);

	private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,200}");

	private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");

	private static final String VERSION = "v1,";

	private static final int MOST_SIGNATURES = 20;

	private final List<WebhookSecret> secrets;

	WebhookSignature(List<WebhookSecret> secrets) {
		this.secrets = List.copyOf(secrets);
	}

	Check check(@Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body,
			Instant now) {
		if (id == null || timestamp == null || signatures == null || !ID.matcher(id).matches() || id.indexOf('.') >= 0
				|| !TIMESTAMP.matcher(timestamp).matches()) {
			return Check.WRONG;
		}
		boolean signed = false;
		for (String signature : Arrays.stream(signatures.split(" ")).limit(MOST_SIGNATURES).toList()) {
			for (WebhookSecret secret : this.secrets) {
				signed |= matches(signature, secret.sign(id, timestamp, body));
			}
		}
		if (!signed) {
			return Check.WRONG;
		}
		Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
		return (age.compareTo(TOLERANCE) > 0) ? Check.TOO_OLD : Check.RIGHT;
	}

	private static boolean matches(String signature, byte[] expected) {
		if (!signature.startsWith(VERSION)) {
			return false;
		}
		try {
			return MessageDigest.isEqual(Base64.getDecoder().decode(signature.substring(VERSION.length())), expected);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * What came of it.
	 */
	enum Check {

		RIGHT, WRONG,
		/** Signed, but more than five minutes from now: it may be a copy. */
		TOO_OLD

	}

}
