package com.olate.sms.account.payments;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that a payment provider signs with, as Standard Webhooks writes it:
 * {@code whsec_} and Base64 of 24 to 64 bytes. It cannot be printed.
 */
final class WebhookSecret {

	private static final String PREFIX = "whsec_";

	private static final String ALGORITHM = "HmacSHA256";

	private static final int SHORTEST = 24;

	private static final int LONGEST = 64;

	private final SecretKeySpec key;

	private WebhookSecret(byte[] key) {
		this.key = new SecretKeySpec(key, ALGORITHM);
	}

	/**
	 * @throws IllegalArgumentException saying what is wrong, without the secret
	 */
	static WebhookSecret parse(String text) {
		if (!text.startsWith(PREFIX)) {
			throw new IllegalArgumentException("A payment secret begins with " + PREFIX);
		}
		byte[] key;
		try {
			key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("A payment secret is " + PREFIX + " and Base64");
		}
		if (key.length < SHORTEST || key.length > LONGEST) {
			throw new IllegalArgumentException(
					"A payment secret has " + SHORTEST + " to " + LONGEST + " bytes behind " + PREFIX);
		}
		return new WebhookSecret(key);
	}

	/**
	 * The signature over id, timestamp and body, joined by full stops.
	 */
	byte[] sign(String id, String timestamp, byte[] body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
			return mac.doFinal(body);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HMAC-SHA256 is part of every JDK", ex);
		}
	}

	@Override
	public String toString() {
		return "WebhookSecret";
	}

}
