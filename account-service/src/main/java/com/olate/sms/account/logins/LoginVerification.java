package com.olate.sms.account.logins;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says whose login it is. An unknown username takes the way of a wrong password, hash
 * included, so that time tells nothing; what owners are told of failures is written
 * elsewhere, later.
 */
@Component
public class LoginVerification {

	private final Logins logins;

	private final ApiKeys apiKeys;

	private final PasswordHashes hashes;

	private final RememberedLogins remembered;

	private final WrongLoginThrottle throttle;

	private final FailedLoginRecorder failures;

	private final LoginMetrics metrics;

	LoginVerification(Logins logins, ApiKeys apiKeys, PasswordHashes hashes, RememberedLogins remembered,
			WrongLoginThrottle throttle, FailedLoginRecorder failures, LoginMetrics metrics) {
		this.logins = logins;
		this.apiKeys = apiKeys;
		this.hashes = hashes;
		this.remembered = remembered;
		this.throttle = throttle;
		this.failures = failures;
		this.metrics = metrics;
	}

	/**
	 * Verifies a username and password.
	 * @param address whose wrong logins are counted and slowed down; {@code null} where
	 * the caller does that itself
	 */
	public LoginResult verify(String username, String password, @Nullable String address) {
		LoginResult result = decide(username, password, address);
		this.metrics.counted(LoginMetrics.Kind.PASSWORD, result);
		return result;
	}

	/**
	 * Verifies an API key.
	 */
	public LoginResult verify(String apiKey) {
		LoginResult result = this.apiKeys.holder(apiKey)
			.<LoginResult>map(LoginResult.Owner::new)
			.orElseGet(LoginResult.Wrong::new);
		this.metrics.counted(LoginMetrics.Kind.API_KEY, result);
		return result;
	}

	private LoginResult decide(String username, String password, @Nullable String address) {
		Optional<LoginDocument> login = this.logins.find(username).filter(LoginDocument::isOpen);
		Optional<LoginResult> known = withoutHash(login, username, password, address);
		if (known.isPresent()) {
			return known.get();
		}
		try {
			// Looked at again when its turn has come: others may have tried meanwhile.
			return this.hashes.inTurn(() -> withoutHash(login, username, password, address)
				.orElseGet(() -> byHash(login, username, password, address)));
		}
		catch (BusyException ex) {
			return new LoginResult.Busy(ex.retryAfter());
		}
	}

	private Optional<LoginResult> withoutHash(Optional<LoginDocument> login, String username, String password,
			@Nullable String address) {
		if (login.isPresent() && this.remembered.knows(login.get().id(), login.get().hash(), password)) {
			return login.map(LoginDocument::holder);
		}
		Duration wait = (address != null) ? this.throttle.untilAllowed(username, address) : Duration.ZERO;
		return wait.isZero() ? Optional.empty() : Optional.of(new LoginResult.Throttled(wait));
	}

	private LoginResult byHash(Optional<LoginDocument> login, String username, String password,
			@Nullable String address) {
		boolean right = this.hashes.compare(password, login.map(LoginDocument::hash).orElse(null));
		if (right && login.isPresent()) {
			this.remembered.add(login.get().id(), login.get().hash(), password);
			return login.get().holder();
		}
		if (address != null) {
			this.throttle.wrong(username, address);
		}
		login.ifPresent((known) -> this.failures.add(known.id()));
		return new LoginResult.Wrong();
	}

}
