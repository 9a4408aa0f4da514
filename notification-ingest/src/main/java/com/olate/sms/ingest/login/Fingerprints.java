package com.olate.sms.ingest.login;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 over length-prefixed parts, under a key that this process drew at random
 * and never shows: parts cannot be shifted into each other, and a fingerprint is worth
 * nothing elsewhere. Thread-safe.
 */
final class Fingerprints {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int KEY_BYTES = 32;

	private final ThreadLocal<Mac> mac;

	Fingerprints() {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		SecretKeySpec secret = new SecretKeySpec(key, ALGORITHM);
		this.mac = ThreadLocal.withInitial(() -> keyed(secret));
	}

	Fingerprint of(Credentials credentials) {
		if (credentials instanceof Credentials.Password password) {
			return of("password", password.username(), password.password());
		}
		return of("key", ((Credentials.ApiKey) credentials).key());
	}

	Fingerprint of(String... parts) {
		Mac mac = this.mac.get();
		for (String part : parts) {
			byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
			mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
			mac.update(bytes);
		}
		ByteBuffer hash = ByteBuffer.wrap(mac.doFinal());
		return new Fingerprint(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
	}

	private static Mac keyed(SecretKeySpec key) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + ALGORITHM, ex);
		}
	}

}
