package com.olate.sms.account.notices;

import java.util.Optional;

import com.olate.sms.account.notices.Credits.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which mails follow from where an account stands.
 */
class CreditsTests {

	@ParameterizedTest
	@CsvSource({ "0, 0, EMPTY", "0, 3, EMPTY", "1, 0, ENOUGH", "1, 1, ENOUGH", "2, 3, LOW", "3, 3, ENOUGH" })
	void theLevelIsAboutOneAlertToEverybody(long available, int people, CreditLevel level) {
		assertThat(CreditLevel.of(available, people)).isEqualTo(level);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, 3, ''", "5, 5, 3, ''", "2, 5, 3, LOW_CREDITS", "0, 5, 3, NO_CREDITS" })
	void anAccountNeverLookedAtHadEnoughUnlessItNeverHadAny(long available, long total, int people, String mail) {
		assertThat(name(Credits.look(null, available, total, people))).isEqualTo(mail);
	}

	@ParameterizedTest(name = "{0} of {1}, then {2} of {3} with {4} people: {5}, then told {6}")
	@CsvSource({
			// Spent.
			"ENOUGH, 9, 3, 9, 3, '', ENOUGH", "ENOUGH, 9, 2, 9, 3, LOW_CREDITS, LOW",
			"ENOUGH, 9, 0, 9, 3, NO_CREDITS, EMPTY", "LOW, 9, 1, 9, 3, '', LOW", "LOW, 9, 0, 9, 3, NO_CREDITS, EMPTY",
			"EMPTY, 9, 0, 9, 3, '', EMPTY",
			// Bought.
			"EMPTY, 9, 9, 18, 3, CREDITS_BACK, ENOUGH", "EMPTY, 9, 2, 11, 3, CREDITS_BACK, LOW",
			"LOW, 9, 9, 18, 3, CREDITS_BACK, ENOUGH", "LOW, 9, 2, 10, 3, '', LOW", "ENOUGH, 9, 9, 18, 3, '', ENOUGH",
			// Returned, which is no news and no new crossing either.
			"EMPTY, 9, 3, 9, 3, '', EMPTY", "EMPTY, 9, 1, 9, 3, '', EMPTY", "LOW, 9, 3, 9, 3, '', LOW",
			// Fewer people.
			"LOW, 9, 2, 9, 2, '', ENOUGH", "EMPTY, 9, 0, 9, 0, '', EMPTY",
			// More people.
			"ENOUGH, 9, 3, 9, 4, LOW_CREDITS, LOW" })
	void aMailIsDueWhenItGetsWorseOrCreditsAreAdded(CreditLevel told, long before, long available, long total,
			int people, String mail, CreditLevel then) {
		Change change = Credits.look(new Credits(told, before, 3), available, total, people);
		assertThat(name(change)).isEqualTo(mail);
		assertThat(change.now()).isEqualTo(new Credits(then, total, people));
	}

	@Test
	void whatWasToldOnceIsNotToldAgain() {
		Credits now = null;
		int mails = 0;
		for (long available : new long[] { 9, 4, 2, 2, 1, 1, 0, 0 }) {
			Change change = Credits.look(now, available, 9, 3);
			mails += change.notice().isPresent() ? 1 : 0;
			assertThat(Credits.look(change.now(), available, 9, 3).notice()).isEmpty();
			now = change.now();
		}
		assertThat(mails).isEqualTo(2);
	}

	private static String name(Change change) {
		return Optional.of(change).flatMap(Change::notice).map(NoticeKind::name).orElse("");
	}

}
