package com.olate.sms.ingest.login;

import java.time.Duration;
import java.util.function.LongSupplier;

import com.olate.sms.ingest.limit.Rate;
import com.olate.sms.ingest.limit.TokenBuckets;

/**
 * Slows down guessing: wrong logins per network, and per username and network. There is
 * no limit per username alone, so nobody can lock an account's owner out from elsewhere.
 * A token is taken before each check and given back if the login was not wrong.
 */
final class LoginThrottle {

	private final Fingerprints fingerprints;

	private final TokenBuckets<Fingerprint> pairs;

	private final TokenBuckets<String> networks;

	LoginThrottle(Fingerprints fingerprints, Rate perPair, Rate perNetwork, int maxKeys, LongSupplier nanoTime) {
		this.fingerprints = fingerprints;
		this.pairs = new TokenBuckets<>(perPair, maxKeys, nanoTime);
		this.networks = new TokenBuckets<>(perNetwork, maxKeys, nanoTime);
	}

	/**
	 * Zero where the login may be checked, else the time to wait.
	 */
	Duration take(Credentials credentials, String network) {
		Duration wait = this.networks.take(network, 1);
		if (!wait.isZero()) {
			return wait;
		}
		wait = this.pairs.take(pair(credentials, network), 1);
		if (!wait.isZero()) {
			this.networks.giveBack(network, 1);
		}
		return wait;
	}

	void giveBack(Credentials credentials, String network) {
		this.networks.giveBack(network, 1);
		this.pairs.giveBack(pair(credentials, network), 1);
	}

	private Fingerprint pair(Credentials credentials, String network) {
		if (credentials instanceof Credentials.Password password) {
			return this.fingerprints.of("username", password.username(), network);
		}
		return this.fingerprints.of("api-key", ((Credentials.ApiKey) credentials).key(), network);
	}

}
