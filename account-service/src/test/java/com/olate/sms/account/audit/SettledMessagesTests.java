package com.olate.sms.account.audit;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.MessageId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettledMessagesTests {

	private static final AccountId ACCOUNT = new AccountId("a7k3m9x2q8w4t6z1");

	@Test
	void ofManyMessagesExactlyThoseThatWereAddedAreThere() {
		SettledMessages settled = new SettledMessages();
		for (int i = 0; i < 50_000; i += 2) {
			settled.add(message(i));
			settled.add(message(i));
		}
		for (int i = 0; i < 50_000; i++) {
			assertThat(settled.contains(message(i))).as("message %d", i).isEqualTo(i % 2 == 0);
		}
	}

	@Test
	void aMessageWithoutABitIsKeptToo() {
		MessageId none = new MessageId("00000000-0000-0000-0000-000000000000");
		SettledMessages settled = new SettledMessages();
		assertThat(settled.contains(none)).isFalse();
		settled.add(none);
		assertThat(settled.contains(none)).isTrue();
	}

	private static MessageId message(int number) {
		return MessageId.of(ACCOUNT, "s", Integer.toString(number), "c-1");
	}

}
