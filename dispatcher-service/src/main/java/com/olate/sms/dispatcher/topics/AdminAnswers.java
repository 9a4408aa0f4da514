package com.olate.sms.dispatcher.topics;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Gets answers of Kafka within one limit for all of them. A question that is met with a
 * passing fault is asked again: a new topic is not known to every broker at once.
 */
final class AdminAnswers {

	private static final long PAUSE_MILLIS = 100;

	private final Duration limit;

	private final long deadline;

	AdminAnswers(Duration limit) {
		this.limit = limit;
		this.deadline = System.nanoTime() + limit.toNanos();
	}

	/**
	 * The answer to a question.
	 * @throws IllegalStateException if there is none in time
	 */
	<T> T of(Supplier<KafkaFuture<T>> question) {
		try {
			while (true) {
				try {
					return question.get().get(Math.max(1, this.deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
				}
				catch (ExecutionException ex) {
					rethrowUnlessPassing(ex.getCause());
				}
				TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
			}
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException(
					"Kafka did not answer within %s; check spring.kafka.bootstrap-servers (KAFKA_BOOTSTRAP)"
						.formatted(this.limit),
					ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for Kafka", ex);
		}
	}

	private void rethrowUnlessPassing(Throwable fault) {
		if (fault instanceof RetriableException && System.nanoTime() < this.deadline) {
			return;
		}
		if (fault instanceof RuntimeException unchecked) {
			throw unchecked;
		}
		throw new IllegalStateException("Kafka refused a question about topics", fault);
	}

}
