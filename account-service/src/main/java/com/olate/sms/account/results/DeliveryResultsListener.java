package com.olate.sms.account.results;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.olate.sms.account.results.ReadResult.Code;
import com.olate.sms.account.results.ReadResult.Poison;
import com.olate.sms.account.topics.DeadLetterPublisher;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.annotation.KafkaListener;

/**
 * Reads what the gateway reports, a poll at a time. Offsets are committed once everything
 * of the poll has been applied or lies on the dead-letter topic; where that fails, the
 * poll is offered again, which changes nothing that was done already.
 */
class DeliveryResultsListener {

	private static final Logger log = LoggerFactory.getLogger(DeliveryResultsListener.class);

	private final DeliveryResultReader reader;

	private final Results results;

	private final DeadLetterPublisher deadLetters;

	private final ResultMetrics metrics;

	DeliveryResultsListener(JsonMapper json, Results results, DeadLetterPublisher deadLetters, ResultMetrics metrics) {
		this.reader = new DeliveryResultReader(json);
		this.results = results;
		this.deadLetters = deadLetters;
		this.metrics = metrics;
	}

	@KafkaListener(id = "account-results", topics = "#{@topicsCatalog.nameOf('delivery-results')}", batch = "true",
			clientIdPrefix = "account-results",
			properties = { "group.instance.id=${olate.instance-id}-account-results", "max.poll.records=1000" })
	void receive(List<ConsumerRecord<byte[], byte @Nullable []>> records) {
		List<ConsumerRecord<byte[], byte @Nullable []>> valid = new ArrayList<>();
		List<DeliveryResult> taken = new ArrayList<>();
		List<CompletableFuture<?>> letters = new ArrayList<>();
		for (ConsumerRecord<byte[], byte @Nullable []> record : records) {
			ReadResult read = this.reader.read(record.value());
			if (read instanceof ReadResult.Valid result) {
				valid.add(record);
				taken.add(result.result());
			}
			else if (read instanceof Poison poison) {
				letters.add(letter(record, poison));
			}
		}
		List<Effect> effects = taken.isEmpty() ? List.of() : this.results.take(taken);
		for (int i = 0; i < effects.size(); i++) {
			DeliveryResult result = taken.get(i);
			this.metrics.took(effects.get(i));
			if (effects.get(i) == Effect.UNKNOWN) {
				letters.add(letter(valid.get(i), new Poison(Code.UNKNOWN_MESSAGE, "The account has no such message.",
						result.account().value())));
			}
			else if (effects.get(i) == Effect.CONTRADICTED) {
				log.warn("result contradicts how the credit was settled, it changes nothing messageId={} state={}",
						result.message(), result.state());
			}
		}
		this.deadLetters.await(CompletableFuture.allOf(letters.toArray(CompletableFuture[]::new)));
	}

	private CompletableFuture<?> letter(ConsumerRecord<byte[], byte @Nullable []> record, Poison poison) {
		this.metrics.deadLetter(poison.code());
		log.warn("delivery result cannot be taken, it goes to the dead-letter topic code={} partition={} offset={}",
				poison.code(), record.partition(), record.offset());
		return this.deadLetters.publish(record, poison.code(), poison.cause(), poison.account());
	}

}
