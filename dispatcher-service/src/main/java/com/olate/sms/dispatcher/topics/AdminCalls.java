package com.olate.sms.dispatcher.topics;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Waits for answers of Kafka. What can be repeated is repeated until the time is up: a
 * topic just created is unknown to some brokers for a moment.
 */
final class AdminCalls {

	private static final long PAUSE_MILLIS = 100;

	private final Duration timeout;

	private final long deadline;

	AdminCalls(Duration timeout) {
		this.timeout = timeout;
		this.deadline = System.nanoTime() + timeout.toNanos();
	}

	/**
	 * The answer to a call that may be made again.
	 * @throws IllegalStateException if Kafka gave none in time
	 */
	<T> T answer(Supplier<KafkaFuture<T>> call) {
		try {
			while (true) {
				try {
					return call.get().get(left(), TimeUnit.NANOSECONDS);
				}
				catch (ExecutionException ex) {
					throwUnlessRetriable(ex.getCause());
				}
				TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
			}
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException("Kafka did not answer within " + this.timeout.toSeconds()
					+ " s: is spring.kafka.bootstrap-servers right, and are the brokers up?", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for Kafka", ex);
		}
	}

	private void throwUnlessRetriable(Throwable failure) {
		if (failure instanceof RetriableException && left() > 0) {
			return;
		}
		if (failure instanceof RuntimeException unexpected) {
			throw unexpected;
		}
		throw new IllegalStateException("Kafka refused a request about topics", failure);
	}

	private long left() {
		return Math.max(0, this.deadline - System.nanoTime());
	}

}
