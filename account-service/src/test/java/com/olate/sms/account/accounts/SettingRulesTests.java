package com.olate.sms.account.accounts;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingRulesTests {

	private final SettingRules rules = new SettingRules();

	@ParameterizedTest
	@ValueSource(strings = { "", "Olate", "12345678901", "ABCDEFGHIJK", "My Shop", "447700900001", "123456789012345" })
	void sendersThatPhonesShow(String sender) {
		assertThat(this.rules.sender("sender", sender)).isEqualTo(sender);
		assertThat(this.rules.faults()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ABCDEFGHIJKL", "1234567890123456", "+447700900001", "Öl", "a_b", "a\u0000b", "<b>" })
	void sendersThatPhonesDoNotShow(String sender) {
		this.rules.sender("sender", sender);
		assertThat(this.rules.faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.field()).isEqualTo("sender");
			assertThat(fault.message()).doesNotContain(sender);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "demo", "a@b.example", "Ünïcode 日本", "😀", "with space", "<script>", "$where" })
	void usernamesAreAnythingPrintable(String username) {
		assertThat(this.rules.username("username", username)).isEqualTo(username);
		assertThat(this.rules.faults()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "with:colon", "a\u0000b", "a\nb", "a\u2028b", "half\ud800" })
	void usernamesThatNoLoginCanCarry(String username) {
		this.rules.username("username", username);
		assertThat(this.rules.faults()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nobody", "a@", "@b", "a b@c", "a@b@c" })
	void whatIsNoAddress(String email) {
		this.rules.email("email", email);
		assertThat(this.rules.faults()).isNotEmpty();
	}

	@Test
	void namesAreComposedAndStrippedAndUpTo200Characters() {
		assertThat(this.rules.name("name", "  Cafe\u0301  ")).isEqualTo("Caf\u00e9");
		this.rules.name("name", "x".repeat(200));
		assertThat(this.rules.faults()).isEmpty();
		this.rules.name("name", "x".repeat(201));
		assertThat(this.rules.faults()).hasSize(1);
	}

	@Test
	void everyFaultIsGathered() {
		this.rules.timeZone("timeZone", "GMT+25");
		this.rules.eventTypes("notify", Map.of("invoice.paid", true, "invoice.created", false));
		this.rules.email("email", "x");
		assertThat(this.rules.faults()).extracting("field").containsExactly("timeZone", "notify", "email");
	}

	@Test
	void usernamesAreComparedComposedAndWithoutCase() {
		assertThat(Usernames.key("MÜLLER")).isEqualTo(Usernames.key("mu\u0308ller"));
		assertThat(Usernames.key("müller")).isNotEqualTo(Usernames.key("muller"));
	}

}
