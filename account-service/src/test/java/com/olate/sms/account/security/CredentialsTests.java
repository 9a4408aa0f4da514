package com.olate.sms.account.security;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-",
			value = { "user|password", "user|pass:word:", "user|\"\"", "\"\"|password", "a user @ home|x",
					"Ünïcode|pässwörd", "日本|語", "emoji😀|😀", "user|\" spaces \"" })
	void aBasicLoginMayHoldAnything(String username, String password) {
		assertThat(basic(username + ":" + password, StandardCharsets.UTF_8))
			.isEqualTo(new Credentials.Basic(username, password));
	}

	@Test
	void controlCharactersAndLongPasswordsArriveAsTheyAre() {
		String password = "\0\n\r\t".repeat(1000) + "x".repeat(100_000);
		assertThat(basic("user:" + password, StandardCharsets.UTF_8))
			.isEqualTo(new Credentials.Basic("user", password));
	}

	@Test
	void whatIsNoUtf8IsReadAsTheOldClientsMeantIt() {
		assertThat(basic("müller:straße", StandardCharsets.ISO_8859_1))
			.isEqualTo(new Credentials.Basic("müller", "straße"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic", "Basic !!!", "Basic dXNlcg==", "Basic dXNlcjpwYXNz=====", "Basic a b", "Basic ü",
			"basic dXNlcjpwYXNz, Bearer key", "Bearer key, Basic dXNlcjpwYXNz" })
	void whatCannotBeReadIsMalformed(String header) {
		assertThat(Credentials.parse(List.of(header))).isInstanceOf(Credentials.Malformed.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Bearer", "Bearer ", "Digest x", "dXNlcjpwYXNz", "Basically dXNlcjpwYXNz" })
	void whatIsNotUnderstoodIsNoLogin(String header) {
		assertThat(Credentials.parse(List.of(header))).isEqualTo(new Credentials.None());
	}

	@Test
	void theSchemeIsReadInAnyCaseAndTwoHeadersAreAMistake() {
		assertThat(Credentials.parse(List.of("bEARER osk_x"))).isEqualTo(new Credentials.Bearer("osk_x"));
		assertThat(Credentials.parse(List.of("Bearer a", "Bearer a"))).isInstanceOf(Credentials.Malformed.class);
		assertThat(Credentials.parse(List.of())).isEqualTo(new Credentials.None());
	}

	@Test
	void noSecretIsPrinted() {
		assertThat(basic("user:secret", StandardCharsets.UTF_8).toString()).doesNotContain("secret");
		assertThat(new Credentials.Bearer("secret").toString()).doesNotContain("secret");
		assertThat(new ServiceToken("secret".repeat(6)).toString()).doesNotContain("secret");
	}

	private static Credentials basic(String login, Charset charset) {
		return Credentials.parse(List.of("Basic " + Base64.getEncoder().encodeToString(login.getBytes(charset))));
	}

}
