package com.olate.sms.account.logins;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordTests {

	private final PasswordHashes hashes = new PasswordHashes(TestLogins.properties(),
			new LoginsConfiguration().hashCost());

	static Stream<String> accepted() {
		return Stream.of("12345678", "x".repeat(256), "😀".repeat(256), "        ", "colon:nul\0", "пароль под замком");
	}

	static Stream<String> refused() {
		return Stream.of("", "1234567", "😀".repeat(7), "x".repeat(257), "😀".repeat(257), "half\ud800half",
				"\udc00backwards", "Username");
	}

	@ParameterizedTest
	@MethodSource("accepted")
	void anythingOf8To256CharactersMatchesItselfAndNothingShorter(String text) {
		String hash = this.hashes.hash(password(text));
		assertThat(matches(text, hash)).isTrue();
		int beforeLast = text.offsetByCodePoints(text.length(), -1);
		assertThat(matches(text.substring(0, beforeLast), hash)).isFalse();
	}

	@ParameterizedTest
	@MethodSource("refused")
	void anythingElseIsRefused(String text) {
		assertThat(Password.of(text, "username")).isInstanceOf(Password.Refused.class);
	}

	@Test
	void composedAndDecomposedFormsAreOnePassword() {
		String hash = this.hashes.hash(password("caf\u00e9 au lait"));
		assertThat(matches("cafe\u0301 au lait", hash)).isTrue();
		assertThat(matches("cafe au lait", hash)).isFalse();
		assertThat(matches("caf? au lait", hash)).isFalse();
	}

	@Test
	void aHashIsArgon2idWithItsOwnSaltAndNobodyMatches() {
		String first = this.hashes.hash(password("the same password"));
		assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
			.isNotEqualTo(this.hashes.hash(password("the same password")));
		assertThat(matches("nobody", null)).isFalse();
		assertThat(matches("half\ud800half", first)).isFalse();
	}

	@Test
	void anUnknownUserCostsTheTimeOfAWrongPassword() {
		String hash = this.hashes.hash(password("some password"));
		matches("warm", hash);
		Duration known = fastest(hash);
		Duration unknown = fastest(null);
		assertThat(unknown.toNanos()).as("known %s, unknown %s", known, unknown)
			.isBetween(known.toNanos() / 4, known.toNanos() * 4);
	}

	private Duration fastest(String hash) {
		long best = Long.MAX_VALUE;
		for (int i = 0; i < 3; i++) {
			long start = System.nanoTime();
			matches("wrong password", hash);
			best = Math.min(best, System.nanoTime() - start);
		}
		return Duration.ofNanos(best);
	}

	private boolean matches(String password, String hash) {
		return this.hashes.inTurn(() -> this.hashes.compare(password, hash));
	}

	private static Password password(String text) {
		return ((Password.Accepted) Password.of(text, "username")).password();
	}

}
