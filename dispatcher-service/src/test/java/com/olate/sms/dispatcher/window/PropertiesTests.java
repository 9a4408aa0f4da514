package com.olate.sms.dispatcher.window;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A wrong configuration stops the start and says what to set.
 */
class PropertiesTests {

	private static final String TOKEN = "0123456789abcdef0123456789abcdef";

	private static final InstallationProperties.AccountService ACCOUNTS = new InstallationProperties.AccountService(
			URI.create("http://localhost:8080"));

	@Test
	void theServiceTokenIsRequiredAndNeverPrinted() {
		assertThatIllegalArgumentException().isThrownBy(() -> properties("short", "local", "60s"))
			.withMessageContaining("OLATE_SERVICE_TOKEN");
		assertThat(properties(TOKEN, "local", "60s").toString()).doesNotContain(TOKEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "pod/1", "é" })
	void anInstanceIdIsAPlainName(String id) {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(TOKEN, id, "60s"))
			.withMessageContaining("OLATE_INSTANCE_ID");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0s", "-5s", "0.5s", "61m" })
	void aWindowLastsFromASecondToAnHour(String window) {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(TOKEN, "local", window))
			.withMessageContaining("OLATE_WINDOW");
	}

	private static InstallationProperties properties(String token, String instance, String window) {
		return new InstallationProperties(Duration.parse("PT" + window), instance, token, 1, ACCOUNTS);
	}

}
