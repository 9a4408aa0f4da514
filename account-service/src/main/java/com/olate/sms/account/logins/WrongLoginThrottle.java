package com.olate.sms.account.logins;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.olate.sms.account.accounts.Usernames;

import org.springframework.stereotype.Component;

/**
 * Slows down who guesses. Wrong logins are counted per username and network, and per
 * network; never per username alone, since that would let anybody lock an owner out.
 */
@Component
class WrongLoginThrottle {

	private static final int MAX_KEYS = 20_000;

	private final TokenBuckets pairs;

	private final TokenBuckets addresses;

	private final Clock clock;

	WrongLoginThrottle(LoginProperties properties, Clock clock) {
		this.pairs = new TokenBuckets(properties.burst(), properties.refill(), MAX_KEYS);
		this.addresses = new TokenBuckets(properties.addressBurst(), properties.addressRefill(), MAX_KEYS);
		this.clock = clock;
	}

	/**
	 * How long the address has to wait before it may try the username; zero if it may.
	 */
	Duration untilAllowed(String username, String address) {
		Instant now = this.clock.instant();
		Duration pair = this.pairs.untilAvailable(pair(username, address), now);
		Duration all = this.addresses.untilAvailable(Networks.of(address), now);
		return (pair.compareTo(all) > 0) ? pair : all;
	}

	void wrong(String username, String address) {
		Instant now = this.clock.instant();
		this.pairs.take(pair(username, address), now);
		this.addresses.take(Networks.of(address), now);
	}

	private static String pair(String username, String address) {
		// Addresses hold no line break; the hash keeps long usernames out of memory.
		return Networks.of(address) + '\n' + Digests.sha256(Usernames.key(username));
	}

}
