package com.olate.sms.account.notices;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where an account stood when it was last looked at, and which mail follows from where it
 * stands now: one when the level gets worse, one when credits are added after that. What
 * was reserved and comes back is no news, or every message that a network refuses would
 * lead to another mail.
 *
 * @param level that the owner was told of, or that needed no telling
 * @param total all credits that were ever added
 * @param people contacts that an alert goes to
 */
record Credits(CreditLevel level, long total, int people) {

	/**
	 * What follows from the credits as they are now.
	 * @param before null if the account was never looked at: then it had enough, unless
	 * it never had any
	 */
	static Change look(@Nullable Credits before, long available, long total, int people) {
		Credits now = new Credits(CreditLevel.of(available, people), total, people);
		CreditLevel was = (before != null) ? before.level() : ((total > 0) ? CreditLevel.ENOUGH : CreditLevel.EMPTY);
		if (now.level().isWorseThan(was)) {
			return new Change(now,
					Optional.of((now.level() == CreditLevel.EMPTY) ? NoticeKind.NO_CREDITS : NoticeKind.LOW_CREDITS));
		}
		if (was.isWorseThan(now.level())) {
			if (before == null || total > before.total()) {
				return new Change(now, Optional.of(NoticeKind.CREDITS_BACK));
			}
			if (people >= before.people()) {
				return new Change(new Credits(was, total, people), Optional.empty());
			}
		}
		return new Change(now, Optional.empty());
	}

	/**
	 * What is remembered from now on, and the mail that is due.
	 */
	record Change(Credits now, Optional<NoticeKind> notice) {
	}

}
