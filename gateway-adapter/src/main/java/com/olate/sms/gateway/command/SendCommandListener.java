package com.olate.sms.gateway.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.olate.sms.gateway.command.Reading.Poison;
import com.olate.sms.gateway.command.Reading.Readable;
import com.olate.sms.gateway.delivery.Intake;
import com.olate.sms.gateway.delivery.Intake.Order;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes send commands. It returns, and the offsets are committed, when each command of
 * the fetch is recorded in the database or lies on the dead-letter topic; until then
 * nothing more is fetched. Whatever fails, the whole fetch comes again, and what was
 * recorded is recognised by its message id.
 */
@Component
class SendCommandListener {

	static final String ID = "send-commands";

	private static final Logger log = LoggerFactory.getLogger(SendCommandListener.class);

	private final SendCommandReader reader;

	private final DeadLetters deadLetters;

	private final Intake intake;

	private final CommandMetrics metrics;

	SendCommandListener(SendCommandReader reader, DeadLetters deadLetters, Intake intake, CommandMetrics metrics) {
		this.reader = reader;
		this.deadLetters = deadLetters;
		this.intake = intake;
		this.metrics = metrics;
	}

	@KafkaListener(id = ID, groupId = "${olate.topics.prefix:}gateway-adapter",
			topics = "#{@topicsCatalog.nameOf('send-commands')}", batch = "true")
	void receive(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
		List<Order> orders = new ArrayList<>(records.size());
		List<CompletableFuture<?>> letters = new ArrayList<>();
		for (ConsumerRecord<byte[], byte[]> record : records) {
			Reading reading = this.reader.read(record.value());
			if (reading instanceof Readable readable) {
				orders.add(new Order(readable.message(), Instant.ofEpochMilli(record.timestamp())));
			}
			else if (reading instanceof Poison poison) {
				letters.add(this.deadLetters.publish(record, poison));
				log.warn("command cannot be carried out partition={} offset={} code={} cause={}", record.partition(),
						record.offset(), poison.code(), poison.cause());
			}
		}
		this.intake.record(orders);
		CompletableFuture.allOf(letters.toArray(CompletableFuture[]::new)).join();
		this.metrics.taken(orders.size(), letters.size());
	}

}
