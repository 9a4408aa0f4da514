package com.olate.sms.gateway.result;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.work.BatchLifecycle;
import com.olate.sms.gateway.work.BatchWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends delivery results on a thread of its own, so nobody waits for them. It may fail at
 * any time: each submission keeps its mark "unpublished" until Kafka has acknowledged its
 * results, and a sweep comes back for it. After a failure the direct way rests for a
 * moment, so that nothing piles up behind a broker that is away. Safe for use by several
 * threads.
 */
public class DeliveryResultPublisher implements BatchLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DeliveryResultPublisher.class);

	private static final Duration REST = Duration.ofSeconds(2);

	private static final int BATCH = 500;

	private static final int MOST_WAITING = 100_000;

	private final KafkaOperations<byte[], byte[]> kafka;

	private final String topic;

	private final JsonMapper json;

	private final PublishedMarks marks;

	private final Clock clock;

	private final BatchWorker<Submission> worker = new BatchWorker<>("results", BATCH, MOST_WAITING, this::publishNow);

	private volatile Instant restUntil = Instant.MIN;

	DeliveryResultPublisher(KafkaOperations<byte[], byte[]> kafka, String topic, JsonMapper json, PublishedMarks marks,
			Clock clock) {
		this.kafka = kafka;
		this.topic = topic;
		this.json = json;
		this.marks = marks;
		this.clock = clock;
	}

	/**
	 * Has the results of these sent soon, those of one submission in the order given.
	 */
	public void publish(Collection<Submission> submissions) {
		submissions.forEach(this.worker::offer);
	}

	private void publishNow(List<Submission> submissions) {
		for (Submission submission : submissions) {
			if (this.clock.instant().isBefore(this.restUntil)) {
				return;
			}
			if (submission.message().isAnswer() || this.marks.covers(submission)) {
				this.marks.add(submission);
			}
			else {
				send(submission);
			}
		}
	}

	private void send(Submission submission) {
		byte[] key = submission.message().accountId().getBytes(StandardCharsets.UTF_8);
		try {
			List<? extends CompletableFuture<?>> sent = DeliveryResult.of(submission)
				.stream()
				.map((result) -> this.kafka.send(this.topic, key, this.json.writeValueAsBytes(result)))
				.toList();
			CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).whenComplete((done, failure) -> {
				if (failure == null) {
					this.marks.add(submission);
				}
				else {
					failed(failure);
				}
			});
		}
		catch (RuntimeException ex) {
			failed(ex);
		}
	}

	private void failed(Throwable failure) {
		Instant now = this.clock.instant();
		if (now.isAfter(this.restUntil)) {
			log.warn("delivery results not acknowledged by Kafka, the sweep repeats them cause={}", failure.toString());
		}
		this.restUntil = now.plus(REST);
	}

	@Override
	public BatchWorker<?> worker() {
		return this.worker;
	}

	@Override
	public int getPhase() {
		return 50;
	}

}
