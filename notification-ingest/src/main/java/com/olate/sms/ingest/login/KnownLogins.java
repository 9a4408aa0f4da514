package com.olate.sms.ingest.login;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Right logins by their fingerprints, the most recently used ones. Wrong ones are never
 * kept. Thread-safe.
 */
final class KnownLogins {

	private static final float LOAD = 0.75f;

	private final Map<Fingerprint, KnownLogin> known;

	KnownLogins(int max) {
		this.known = new LinkedHashMap<>(16, LOAD, true) {
			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<Fingerprint, KnownLogin> eldest) {
				return size() > max;
			}
		};
	}

	synchronized @Nullable KnownLogin get(Fingerprint fingerprint) {
		return this.known.get(fingerprint);
	}

	synchronized void put(Fingerprint fingerprint, KnownLogin login) {
		this.known.put(fingerprint, login);
	}

	synchronized void remove(Fingerprint fingerprint) {
		this.known.remove(fingerprint);
	}

}
