package com.olate.sms.account.logins;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WrongLoginThrottleTests {

	private static final String HERE = "192.0.2.1";

	private static final String ELSEWHERE = "192.0.2.2";

	private final TestLogins.StandingClock clock = new TestLogins.StandingClock();

	private final WrongLoginThrottle throttle = new WrongLoginThrottle(TestLogins.properties(), this.clock);

	@Test
	void afterTheBurstEachWrongLoginCostsTheInterval() {
		wrong("user", HERE, 3);
		assertThat(this.throttle.untilAllowed("user", HERE)).isEqualTo(Duration.ofSeconds(6));
		this.clock.advance(Duration.ofSeconds(5));
		assertThat(this.throttle.untilAllowed("user", HERE)).isEqualTo(Duration.ofSeconds(1));
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.throttle.untilAllowed("user", HERE)).isZero();
		wrong("user", HERE, 1);
		assertThat(this.throttle.untilAllowed("user", HERE)).isEqualTo(Duration.ofSeconds(6));
	}

	@Test
	void nobodyIsLockedOutBySomebodyElsewhere() {
		wrong("user", ELSEWHERE, 1000);
		assertThat(this.throttle.untilAllowed("user", HERE)).isZero();
	}

	@Test
	void guessesAtManyUsersFromOneAddressAreCountedTogether() {
		for (int i = 0; i < 5; i++) {
			wrong("user" + i, HERE, 1);
		}
		assertThat(this.throttle.untilAllowed("somebody", HERE)).isEqualTo(Duration.ofSeconds(1));
		assertThat(this.throttle.untilAllowed("somebody", ELSEWHERE)).isZero();
	}

	@Test
	void howAUsernameIsWrittenMakesNoDifference() {
		wrong("USER", HERE, 3);
		assertThat(this.throttle.untilAllowed("user", HERE)).isPositive();
	}

	@Test
	void theWaitIsBoundedHoweverManyWereWrong() {
		wrong("user", HERE, 10_000);
		assertThat(this.throttle.untilAllowed("user", HERE)).isEqualTo(Duration.ofSeconds(6));
		this.clock.advance(Duration.ofSeconds(18));
		wrong("user", HERE, 2);
		assertThat(this.throttle.untilAllowed("user", HERE)).isZero();
	}

	@Test
	void theAddressesOfOneIpv6NetworkAreOneCaller() {
		wrong("user", "2001:db8:1:2::1", 3);
		assertThat(this.throttle.untilAllowed("user", "2001:db8:1:2:ffff::2")).isPositive();
		assertThat(this.throttle.untilAllowed("user", "2001:db8:1:3::1")).isZero();
	}

	private void wrong(String username, String address, int times) {
		for (int i = 0; i < times; i++) {
			this.throttle.wrong(username, address);
		}
	}

}
