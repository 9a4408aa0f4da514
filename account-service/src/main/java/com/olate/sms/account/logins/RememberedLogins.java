package com.olate.sms.account.logins;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Logins that were right a moment ago, so that they are not hashed again. The key is an
 * HMAC, under a random key of this process, over length-prefixed username, stored hash
 * and password: it tells nothing of the password, and a changed password changes the
 * stored hash, so nothing has to be evicted. Wrong logins are never remembered.
 */
@Component
class RememberedLogins {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec secret;

	private final Clock clock;

	private final Duration remembered;

	private final int max;

	private final Map<ByteBuffer, Instant> until = new LinkedHashMap<>();

	RememberedLogins(LoginProperties properties, Clock clock) {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.secret = new SecretKeySpec(random, ALGORITHM);
		this.clock = clock;
		this.remembered = properties.remembered();
		this.max = properties.rememberedMax();
	}

	boolean knows(String login, String hash, String password) {
		ByteBuffer key = key(login, hash, password);
		Instant now = this.clock.instant();
		synchronized (this.until) {
			Instant end = this.until.get(key);
			return end != null && now.isBefore(end);
		}
	}

	void add(String login, String hash, String password) {
		ByteBuffer key = key(login, hash, password);
		Instant now = this.clock.instant();
		synchronized (this.until) {
			this.until.remove(key);
			this.until.put(key, now.plus(this.remembered));
			// In order of insertion, and all live equally long: the eldest end first.
			Iterator<Instant> eldest = this.until.values().iterator();
			while (eldest.hasNext()) {
				Instant end = eldest.next();
				if (this.until.size() <= this.max && now.isBefore(end)) {
					break;
				}
				eldest.remove();
			}
		}
	}

	private ByteBuffer key(String... parts) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.secret);
			for (String part : parts) {
				byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
				mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
				mac.update(bytes);
			}
			return ByteBuffer.wrap(mac.doFinal());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HMAC-SHA256 is part of every JDK", ex);
		}
	}

}
