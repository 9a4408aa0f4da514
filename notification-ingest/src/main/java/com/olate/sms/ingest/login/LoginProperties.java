package com.olate.sms.ingest.login;

import java.time.Duration;

import com.olate.sms.ingest.limit.Rate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How logins are checked, and how wrong ones are throttled.
 *
 * @param maxKnown right logins kept in memory, and keys remembered by each throttle
 * @param maxOpenQuestions questions to account-service that may be open at once
 * @param connectTimeout time to reach account-service
 * @param answerTimeout time for its answer
 * @param wrongPerMinute wrong logins of one username, or API key, from one network
 * @param wrongBurst how many of those may come at once
 * @param networkWrongPerMinute wrong logins of any name from one network
 * @param networkWrongBurst how many of those may come at once
 */
@ConfigurationProperties("olate.logins")
public record LoginProperties(@DefaultValue("20000") int maxKnown, @DefaultValue("64") int maxOpenQuestions,
		@DefaultValue("1s") Duration connectTimeout, @DefaultValue("5s") Duration answerTimeout,
		@DefaultValue("10") int wrongPerMinute, @DefaultValue("10") int wrongBurst,
		@DefaultValue("60") int networkWrongPerMinute, @DefaultValue("100") int networkWrongBurst) {

	public LoginProperties {
		if (maxKnown < 1 || maxOpenQuestions < 1) {
			throw new IllegalArgumentException("olate.logins: max-known and max-open-questions must be at least 1");
		}
		if (connectTimeout.isNegative() || connectTimeout.isZero() || answerTimeout.isNegative()
				|| answerTimeout.isZero()) {
			throw new IllegalArgumentException("olate.logins: time-outs must be positive");
		}
	}

	Rate wrongPerUserAndNetwork() {
		return new Rate(this.wrongPerMinute, this.wrongBurst);
	}

	Rate wrongPerNetwork() {
		return new Rate(this.networkWrongPerMinute, this.networkWrongBurst);
	}

}
