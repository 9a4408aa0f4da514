package com.olate.sms.account.history;

import java.util.UUID;

import com.olate.sms.account.accounts.AccountId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of events and messages: stable, and different for whatever differs.
 */
class IdentityTests {

	private static final AccountId ACCOUNT = new AccountId("a7k3m9x2q8w4t6z1");

	@Test
	void aMessageIdIsAUuidOfVersion5() {
		UUID id = UUID.fromString(MessageId.of(ACCOUNT, "urn:iono", "e-1", "c-1").value());
		assertThat(id.version()).isEqualTo(5);
		assertThat(id.variant()).isEqualTo(2);
	}

	@Test
	void namesNeverChange() {
		assertThat(MessageId.of(ACCOUNT, "urn:iono", "e-1", "c-1")).hasToString("8fb22ff3-588d-5270-861a-d38da6e8e032");
		assertThat(EventKey.of(ACCOUNT, "urn:iono", "e-1"))
			.hasToString("a7k3m9x2q8w4t6z1/q8At7kxgnWwlGhyDqIRNRwGsJ6-4iXz5u69ehM7q5GU");
	}

	@Test
	void partsThatRunTogetherStayApart() {
		assertThat(EventKey.of(ACCOUNT, "ab", "c")).isNotEqualTo(EventKey.of(ACCOUNT, "a", "bc"));
		assertThat(MessageId.of(ACCOUNT, "s", "e", "1c")).isNotEqualTo(MessageId.of(ACCOUNT, "s", "e1", "c"));
		assertThat(EventKey.of(ACCOUNT, "a", "b"))
			.isNotEqualTo(EventKey.of(new AccountId("b7k3m9x2q8w4t6z1"), "a", "b"));
	}

}
