package com.olate.sms.account.logins;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of login verification.
 *
 * @param maxHashes how many passwords are hashed at once; 0 for one per processor
 * @param maxHashWait how long a login waits for its turn before it is told to come back
 * @param remembered how long a verified login is not hashed again
 * @param rememberedMax how many verified logins are remembered
 * @param burst how many wrong logins a username may have from one address at once
 * @param refill how long until one more is allowed
 * @param addressBurst how many wrong logins one address may have at once
 * @param addressRefill how long until one more is allowed
 * @param warningFor how long after the last wrong login its owner is warned
 */
@ConfigurationProperties("olate.account.logins")
record LoginProperties(@DefaultValue("0") int maxHashes, @DefaultValue("2s") Duration maxHashWait,
		@DefaultValue("60s") Duration remembered, @DefaultValue("10000") int rememberedMax,
		@DefaultValue("10") int burst, @DefaultValue("6s") Duration refill, @DefaultValue("100") int addressBurst,
		@DefaultValue("1s") Duration addressRefill, @DefaultValue("30d") Duration warningFor) {

	LoginProperties {
		if (maxHashes < 0 || rememberedMax < 1 || burst < 1 || addressBurst < 1) {
			throw new IllegalArgumentException("olate.account.logins: the numbers must be positive");
		}
		for (Duration duration : new Duration[] { maxHashWait, refill, addressRefill, warningFor }) {
			if (duration.isNegative() || duration.isZero()) {
				throw new IllegalArgumentException("olate.account.logins: durations must be longer than 0");
			}
		}
		if (remembered.isNegative() || remembered.compareTo(Duration.ofSeconds(60)) > 0) {
			throw new IllegalArgumentException("olate.account.logins.remembered is 0 to 60s");
		}
		maxHashes = (maxHashes != 0) ? maxHashes : Runtime.getRuntime().availableProcessors();
	}

}
