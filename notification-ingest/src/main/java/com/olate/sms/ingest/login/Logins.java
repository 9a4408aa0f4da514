package com.olate.sms.ingest.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

import com.olate.sms.ingest.login.AccountLogins.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Checks logins. Right ones are remembered; for each login at most one question to
 * account-service is open, whoever else waits joins it; all open questions together are
 * bounded. Wrong ones are throttled before they are asked about, but a login that was
 * right a short time ago is not. Thread-safe; never blocks.
 */
public final class Logins {

	private final AccountLogins accounts;

	private final Clock clock;

	private final LoginMetrics metrics;

	private final Fingerprints fingerprints;

	private final KnownLogins known;

	private final LoginThrottle throttle;

	private final Semaphore questions;

	private final ConcurrentMap<Fingerprint, CompletableFuture<LoginResult>> open = new ConcurrentHashMap<>();

	Logins(AccountLogins accounts, LoginProperties properties, Clock clock, LoginMetrics metrics) {
		this.accounts = accounts;
		this.clock = clock;
		this.metrics = metrics;
		this.fingerprints = new Fingerprints();
		this.known = new KnownLogins(properties.maxKnown());
		this.throttle = new LoginThrottle(this.fingerprints, properties.wrongPerUserAndNetwork(),
				properties.wrongPerNetwork(), properties.maxKnown(), System::nanoTime);
		this.questions = new Semaphore(properties.maxOpenQuestions());
	}

	/**
	 * Checks a login.
	 * @param address the caller's network address
	 */
	public CompletableFuture<LoginResult> check(Credentials credentials, String address) {
		Fingerprint fingerprint = this.fingerprints.of(credentials);
		KnownLogin login = this.known.get(fingerprint);
		if (login != null && login.answersAlone(this.clock.instant())) {
			this.metrics.known();
			return CompletableFuture.completedFuture(new LoginResult.Right(login.account()));
		}
		CompletableFuture<LoginResult> mine = new CompletableFuture<>();
		CompletableFuture<LoginResult> other = this.open.putIfAbsent(fingerprint, mine);
		if (other != null) {
			return other;
		}
		ask(credentials, address, fingerprint, login).whenComplete((result, failure) -> {
			this.open.remove(fingerprint, mine);
			LoginResult settled = (failure == null) ? result : new LoginResult.Unavailable();
			this.metrics.count(settled);
			mine.complete(settled);
		});
		return mine;
	}

	private CompletableFuture<LoginResult> ask(Credentials credentials, String address, Fingerprint fingerprint,
			@Nullable KnownLogin login) {
		String network = Networks.of(address);
		if (login == null) {
			Duration wait = this.throttle.take(credentials, network);
			if (!wait.isZero()) {
				return CompletableFuture.completedFuture(new LoginResult.Throttled(wait));
			}
		}
		if (!this.questions.tryAcquire()) {
			giveBack(credentials, network, login);
			return CompletableFuture.completedFuture(new LoginResult.Unavailable());
		}
		Instant askedAt = this.clock.instant();
		return this.accounts.verify(credentials, address).handle((verification, failure) -> {
			this.questions.release();
			if (!(verification instanceof Verification.Wrong)) {
				giveBack(credentials, network, login);
			}
			if (failure != null) {
				return new LoginResult.Unavailable();
			}
			return settle(verification, fingerprint, login, askedAt);
		});
	}

	private LoginResult settle(Verification verification, Fingerprint fingerprint, @Nullable KnownLogin login,
			Instant askedAt) {
		if (verification instanceof Verification.Right right) {
			this.known.put(fingerprint, KnownLogin.verified(right.account(), askedAt));
			return new LoginResult.Right(right.account());
		}
		if (verification instanceof Verification.Wrong) {
			this.known.remove(fingerprint);
			return new LoginResult.Wrong();
		}
		Instant now = this.clock.instant();
		if (verification instanceof Verification.NoAnswer && login != null && login.isUsable(now)) {
			this.known.put(fingerprint, login.leftAloneFrom(now));
			return new LoginResult.Right(login.account());
		}
		return new LoginResult.Unavailable();
	}

	private void giveBack(Credentials credentials, String network, @Nullable KnownLogin login) {
		if (login == null) {
			this.throttle.giveBack(credentials, network);
		}
	}

}
