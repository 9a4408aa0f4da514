package com.olate.sms.account.security;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ServiceTokenTests {

	@Test
	void aShortOrMissingTokenSaysWhatToSet() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ServiceToken(""))
			.withMessageContaining("OLATE_SERVICE_TOKEN");
		assertThatIllegalArgumentException().isThrownBy(() -> new ServiceToken("x".repeat(31)))
			.withMessageContaining("32");
	}

	@Test
	void onlyTheWholeTokenMatches() {
		ServiceToken token = new ServiceToken("t".repeat(32));
		assertThat(token.matches("t".repeat(32))).isTrue();
		assertThat(token.matches("t".repeat(31))).isFalse();
		assertThat(token.matches("t".repeat(33))).isFalse();
		assertThat(token.matches("")).isFalse();
	}

}
