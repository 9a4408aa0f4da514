package com.olate.sms.account.logins;

import java.time.Instant;

/**
 * Wrong logins with a username, for the warning that its owner sees.
 *
 * @param count how many
 * @param since when the first of them was
 * @param last when the latest was
 */
public record FailedLogins(long count, Instant since, Instant last) {

	public FailedLogins {
		if (count < 1 || last.isBefore(since)) {
			throw new IllegalArgumentException("At least one failure, the first before the last");
		}
	}

	static FailedLogins one(Instant at) {
		return new FailedLogins(1, at, at);
	}

	FailedLogins plus(FailedLogins later) {
		return new FailedLogins(this.count + later.count, this.since,
				later.last.isAfter(this.last) ? later.last : this.last);
	}

}
