package com.olate.sms.ingest.login;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Logins as callers write them.
 */
class GivenLoginTests {

	@ParameterizedTest
	@CsvSource({ "demo:secret,demo,secret", "demo:a:b,demo,a:b", "demo:,demo,''", ":secret,'',secret",
			"démo:pässwörd,démo,pässwörd" })
	void aBasicLoginIsSplitAtItsFirstColon(String login, String username, String password) {
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
			assertThat(GivenLogin
				.ofHeaders(List.of("bAsIc  " + Base64.getEncoder().encodeToString(login.getBytes(charset)))))
				.isEqualTo(new GivenLogin.Given(new Credentials.Password(username, password)));
		}
	}

	@Test
	void aLongPasswordIsKeptWhole() {
		GivenLogin login = GivenLogin.ofPassword("demo", "p".repeat(4000));
		assertThat(login).isEqualTo(new GivenLogin.Given(new Credentials.Password("demo", "p".repeat(4000))));
		assertThat(GivenLogin.ofPassword("demo", "p".repeat(4001))).isInstanceOf(GivenLogin.Broken.class);
		assertThat(GivenLogin.ofPassword("demo\0", "p")).isInstanceOf(GivenLogin.Broken.class);
	}

	@Test
	void aBearerLoginIsAnApiKey() {
		assertThat(GivenLogin.ofHeaders(List.of("Bearer osk_abc-123=")))
			.isEqualTo(new GivenLogin.Given(new Credentials.ApiKey("osk_abc-123=")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Digest a=b", "Basics abc", "Negotiate" })
	void anotherSchemeIsNoLogin(String header) {
		assertThat(GivenLogin.ofHeaders(List.of(header))).isEqualTo(GivenLogin.NONE);
		assertThat(GivenLogin.ofHeaders(List.of())).isEqualTo(GivenLogin.NONE);
	}

	@Test
	void credentialsNeverPrintWhatIsSecret() {
		assertThat(new Credentials.Password("demo", "secret").toString()).doesNotContain("demo", "secret");
		assertThat(new Credentials.ApiKey("osk_abc").toString()).doesNotContain("abc");
	}

	@Test
	void fingerprintsKeepTheirPartsApartAndDifferBetweenProcesses() {
		Fingerprints fingerprints = new Fingerprints();
		assertThat(fingerprints.of("ab", "c")).isEqualTo(fingerprints.of("ab", "c"))
			.isNotEqualTo(fingerprints.of("a", "bc"))
			.isNotEqualTo(fingerprints.of("abc"))
			.isNotEqualTo(new Fingerprints().of("ab", "c"));
		assertThat(fingerprints.of(new Credentials.Password("a", "b")))
			.isNotEqualTo(fingerprints.of(new Credentials.ApiKey("a")));
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.7,192.0.2.7", "2001:db8:1:2:3:4:5:6,2001:db8:1:2:0:0:0:0/64",
			"2001:db8:1:2::9,2001:db8:1:2:0:0:0:0/64", "::ffff:192.0.2.7,192.0.2.7", "not:an:address,not:an:address" })
	void anIpv6CallerCommandsANetwork(String address, String network) {
		assertThat(Networks.of(address)).isEqualTo(network);
	}

}
