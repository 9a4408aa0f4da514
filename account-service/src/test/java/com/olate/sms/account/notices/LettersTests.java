package com.olate.sms.account.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import com.olate.sms.account.logins.FailedLogins;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LettersTests {

	private final Letters letters = new Letters("Acme", "https://sms.example");

	@Test
	void lowCreditsNameWhoTheNextAlertWillNotReach() {
		Letter letter = this.letters.credits(NoticeKind.LOW_CREDITS, 3, List.of("Ann", "Bob", "Cid", "Dee", "Eve"));
		assertThat(letter.subject()).isEqualTo("SMS notifications of Acme: 3 credits left");
		assertThat(letter.body()).contains("will not reach Dee and Eve.", "takes 5.", "https://sms.example/credits");
	}

	@Test
	void oneIsNotCalledMany() {
		assertThat(this.letters.credits(NoticeKind.LOW_CREDITS, 1, List.of("Ann", "Bob")).body())
			.contains("1 credit is left.", "will not reach Bob.");
	}

	@Test
	void manyNamesAreCounted() {
		assertThat(
				this.letters.credits(NoticeKind.LOW_CREDITS, 1, List.of("A", "B", "C", "D", "E", "F", "G", "H")).body())
			.contains("will not reach B, C, D, E, F and 2 more.");
	}

	@Test
	void withoutCreditsItSaysWhatHistoryWillSay() {
		assertThat(this.letters.credits(NoticeKind.NO_CREDITS, 0, List.of("Ann")).body())
			.contains("\"Not sent: no credits left\"");
	}

	@Test
	void creditsThatArrivedAndDoNotLastAreCalledSo() {
		assertThat(this.letters.credits(NoticeKind.CREDITS_BACK, 1, List.of("Ann", "Bob")).body())
			.contains("1 credit on the account", "more than there are");
		assertThat(this.letters.credits(NoticeKind.CREDITS_BACK, 2, List.of("Ann", "Bob")).body())
			.doesNotContain("more than there are");
	}

	@Test
	void wrongLoginsSaySinceWhenInTheOwnersTimeAndThatNothingWasUsed() {
		Instant since = Instant.parse("2026-03-03T09:12:00Z");
		Letter letter = this.letters.wrongLogins(new FailedLogins(14, since, since), "acme",
				ZoneId.of("Africa/Nairobi"));
		assertThat(letter.body()).contains("14 times since Tuesday 3 March 2026, 12:12 (Africa/Nairobi)",
				"no credits were used");
	}

	@Test
	void noNameBreaksOutOfTheSubject() {
		Letter letter = new Letters("Acme\r\nBcc: all@example.com\u2028\u0000x", "").credits(NoticeKind.NO_CREDITS, 0,
				List.of());
		assertThat(letter.subject()).doesNotContain("\r", "\n", "\u2028", "\u0000").contains("Acme  Bcc:");
	}

	@Test
	void pausesGrowToAnHour() {
		assertThat(List.of(0, 1, 5, 6, 60)).extracting((attempts) -> NoticeMailer.pause(attempts).toMinutes())
			.containsExactly(1L, 2L, 32L, 60L, 60L);
	}

}
