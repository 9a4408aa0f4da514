package com.olate.sms.ingest.login;

import java.time.Duration;
import java.time.Instant;

/**
 * A login that account-service called right. It answers alone while it is fresh; after
 * that only where a re-check has just failed for want of an answer, and not for longer
 * than {@link #USABLE}.
 *
 * @param account the account it belongs to
 * @param verifiedAt when the check that called it right began
 * @param recheckAt when account-service is asked next
 */
record KnownLogin(String account, Instant verifiedAt, Instant recheckAt) {

	static final Duration FRESH = Duration.ofSeconds(60);

	static final Duration USABLE = Duration.ofMinutes(5);

	/** How long account-service is left alone after it did not answer. */
	static final Duration PAUSE = Duration.ofSeconds(2);

	static KnownLogin verified(String account, Instant at) {
		return new KnownLogin(account, at, at.plus(FRESH));
	}

	boolean answersAlone(Instant now) {
		return isUsable(now) && now.isBefore(this.recheckAt);
	}

	/**
	 * A clock that was set back makes nothing usable for longer.
	 */
	boolean isUsable(Instant now) {
		return !now.isBefore(this.verifiedAt) && now.isBefore(this.verifiedAt.plus(USABLE));
	}

	KnownLogin leftAloneFrom(Instant now) {
		return new KnownLogin(this.account, this.verifiedAt, now.plus(PAUSE));
	}

}
