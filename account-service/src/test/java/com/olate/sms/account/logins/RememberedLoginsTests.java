package com.olate.sms.account.logins;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RememberedLoginsTests {

	private final TestLogins.StandingClock clock = new TestLogins.StandingClock();

	private final RememberedLogins remembered = new RememberedLogins(TestLogins.properties(), this.clock);

	@Test
	void aLoginIsKnownForAMinuteAndNoLonger() {
		this.remembered.add("user", "hash", "password");
		assertThat(this.remembered.knows("user", "hash", "password")).isTrue();
		this.clock.advance(Duration.ofMillis(59_999));
		assertThat(this.remembered.knows("user", "hash", "password")).isTrue();
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.remembered.knows("user", "hash", "password")).isFalse();
	}

	@Test
	void aChangedHashIsAnotherLogin() {
		this.remembered.add("user", "hash", "password");
		assertThat(this.remembered.knows("user", "other hash", "password")).isFalse();
		assertThat(this.remembered.knows("other", "hash", "password")).isFalse();
		assertThat(this.remembered.knows("user", "hash", "passwore")).isFalse();
	}

	@Test
	void partsThatJoinToTheSameTextAreDifferentLogins() {
		this.remembered.add("user", "ha", "shpassword");
		assertThat(this.remembered.knows("user", "hash", "password")).isFalse();
		assertThat(this.remembered.knows("userha", "sh", "password")).isFalse();
		assertThat(this.remembered.knows("", "userha", "shpassword")).isFalse();
	}

	@Test
	void theEldestIsForgottenFirst() {
		for (int i = 0; i < 4; i++) {
			this.remembered.add("user" + i, "hash", "password");
		}
		assertThat(this.remembered.knows("user0", "hash", "password")).isFalse();
		for (int i = 1; i < 4; i++) {
			assertThat(this.remembered.knows("user" + i, "hash", "password")).isTrue();
		}
	}

	@Test
	void anotherProcessKnowsNothingOfIt() {
		this.remembered.add("user", "hash", "password");
		assertThat(new RememberedLogins(TestLogins.properties(), this.clock).knows("user", "hash", "password"))
			.isFalse();
	}

}
