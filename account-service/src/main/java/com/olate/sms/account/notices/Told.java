package com.olate.sms.account.notices;

import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an account about a topic, and the mail that waits.
 *
 * @param revision counts the changes, from 1
 * @param credits for {@link Topic#CREDITS}
 * @param since the first of the wrong logins that were told of, for {@link Topic#LOGINS}
 * @param mail what is still to be sent
 * @param attempts at sending it
 * @param decided when the mail became due first
 */
record Told(AccountId account, Topic topic, long revision, @Nullable Credits credits, @Nullable Instant since,
		@Nullable NoticeKind mail, int attempts, @Nullable Instant decided) {

	static Told read(Document stored) {
		Topic topic = Topic.valueOf(stored.getString(Notices.TOPIC));
		Credits credits = (topic == Topic.CREDITS) ? new Credits(CreditLevel.valueOf(stored.getString(Notices.LEVEL)),
				stored.getLong(Notices.TOTAL), stored.getInteger(Notices.PEOPLE)) : null;
		String mail = stored.getString(Notices.MAIL);
		return new Told(new AccountId(stored.getString(Notices.ACCOUNT)), topic, stored.getLong(Notices.REVISION),
				credits, instant(stored, Notices.SINCE), (mail != null) ? NoticeKind.valueOf(mail) : null,
				stored.getInteger(Notices.ATTEMPTS, 0), instant(stored, Notices.DECIDED));
	}

	private static @Nullable Instant instant(Document stored, String field) {
		return (stored.getDate(field) != null) ? stored.getDate(field).toInstant() : null;
	}

}
