package com.olate.sms.dispatcher.window;

import java.time.Duration;
import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How this service works through a window; {@code application.yaml} explains each.
 */
@ConfigurationProperties("olate.dispatcher")
record WindowProperties(@DefaultValue("dispatcher") String groupId,
		@DefaultValue("CLASSIC") GroupProtocol groupProtocol, @DefaultValue("5000") int maxRecipients,
		@DefaultValue("500") int chunkRecords, @DefaultValue("8MB") DataSize chunkBytes,
		@DefaultValue("256KB") DataSize maxEventSize, @DefaultValue("10m") Duration undecidedLimit,
		@DefaultValue("20s") Duration reserveTimeout, @DefaultValue("30s") Duration transactionTimeout,
		@DefaultValue("60s") Duration commitLimit, @DefaultValue("200ms") Duration firstBackOff,
		@DefaultValue("10s") Duration mostBackOff, @DefaultValue("60s") Duration fencedBackOff,
		@DefaultValue("20s") Duration stopLimit) {

	WindowProperties {
		if (maxRecipients < 1 || chunkRecords < 1) {
			throw new IllegalArgumentException(
					"olate.dispatcher.max-recipients and olate.dispatcher.chunk-records must be at least 1");
		}
		if (firstBackOff.isNegative() || firstBackOff.isZero() || mostBackOff.compareTo(firstBackOff) < 0) {
			throw new IllegalArgumentException(
					"olate.dispatcher.first-back-off must be above 0 and not above olate.dispatcher.most-back-off");
		}
	}

	/**
	 * How the consumer group is coordinated: by its members or by the broker (KIP-848).
	 */
	enum GroupProtocol {

		CLASSIC, CONSUMER;

		String kafkaName() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
