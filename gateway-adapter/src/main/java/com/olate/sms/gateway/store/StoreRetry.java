package com.olate.sms.gateway.store;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a write until the store has answered it: what came from a carrier has no other
 * place to go. Only for calls that may be repeated. Ends early when its thread is
 * interrupted, by {@link CancellationException}.
 */
public final class StoreRetry {

	private static final Logger log = LoggerFactory.getLogger(StoreRetry.class);

	private static final Duration FIRST = Duration.ofMillis(50);

	private static final Duration LONGEST = Duration.ofSeconds(2);

	private StoreRetry() {
	}

	public static <T> T untilAnswered(Supplier<T> call) {
		Duration delay = FIRST;
		for (int failures = 0;; failures++) {
			try {
				T result = call.get();
				if (failures > 0) {
					log.info("the store answers again failures={}", failures);
				}
				return result;
			}
			catch (MongoException ex) {
				if (failures == 0) {
					log.warn("the store did not answer, trying until it does", ex);
				}
				pause(delay);
				delay = (delay.compareTo(LONGEST) < 0) ? delay.multipliedBy(2) : LONGEST;
			}
		}
	}

	private static void pause(Duration delay) {
		try {
			TimeUnit.MILLISECONDS.sleep(delay.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Stopped while waiting for the store");
		}
	}

}
