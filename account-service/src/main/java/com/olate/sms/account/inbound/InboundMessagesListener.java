package com.olate.sms.account.inbound;

import java.time.Instant;

import com.olate.sms.account.topics.DeadLetterPublisher;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.annotation.KafkaListener;

/**
 * Reads what the gateway heard from phones. An offset is committed once its text has been
 * taken or lies on the dead-letter topic.
 */
class InboundMessagesListener {

	private static final Logger log = LoggerFactory.getLogger(InboundMessagesListener.class);

	private final InboundMessageReader reader;

	private final Inbound inbound;

	private final DeadLetterPublisher deadLetters;

	private final InboundMetrics metrics;

	InboundMessagesListener(JsonMapper json, Inbound inbound, DeadLetterPublisher deadLetters, InboundMetrics metrics) {
		this.reader = new InboundMessageReader(json);
		this.inbound = inbound;
		this.deadLetters = deadLetters;
		this.metrics = metrics;
	}

	@KafkaListener(id = "account-inbound", topics = "#{@topicsCatalog.nameOf('inbound-messages')}",
			clientIdPrefix = "account-inbound", properties = "group.instance.id=${olate.instance-id}-account-inbound")
	void receive(ConsumerRecord<byte[], byte @Nullable []> record) {
		ReadInbound read = this.reader.read(record.value(), Instant.ofEpochMilli(record.timestamp()));
		if (read instanceof ReadInbound.Valid valid) {
			this.inbound.take(valid.message());
		}
		else if (read instanceof ReadInbound.Poison poison) {
			this.metrics.deadLetter(poison.code());
			log.warn(
					"text from a phone cannot be taken, it goes to the dead-letter topic code={} partition={} offset={}",
					poison.code(), record.partition(), record.offset());
			this.deadLetters.await(this.deadLetters.publish(record, poison.code(), poison.cause(), null));
		}
	}

}
