package com.olate.sms.account.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.history.RejectedEvents;
import com.olate.sms.account.history.RejectedEvents.Rejected;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads the dead-letter topic of events and puts what names an account into its history.
 * A record that cannot be read is skipped with a log line: it lies on the topic for the
 * operators already.
 */
@Component
class DeadLettersListener {

	private static final Logger log = LoggerFactory.getLogger(DeadLettersListener.class);

	private final DeadLetterReader reader;

	private final Accounts accounts;

	private final RejectedEvents rejectedEvents;

	private final DeadLetterMetrics metrics;

	DeadLettersListener(JsonMapper json, Accounts accounts, RejectedEvents rejectedEvents, DeadLetterMetrics metrics) {
		this.reader = new DeadLetterReader(json);
		this.accounts = accounts;
		this.rejectedEvents = rejectedEvents;
		this.metrics = metrics;
	}

	@KafkaListener(id = "account-dead-letters", topics = "#{@topicsCatalog.nameOf('notification-events-dlt')}",
			clientIdPrefix = "account-dead-letters",
			properties = "group.instance.id=${olate.instance-id}-account-dead-letters")
	void receive(ConsumerRecord<byte[], byte @Nullable []> record) {
		Optional<DeadLetter> letter = read(record);
		if (letter.isEmpty() || this.accounts.find(letter.get().account()).isEmpty()) {
			this.metrics.count(DeadLetterMetrics.Result.NO_ACCOUNT);
			log.info("dead letter names no account of ours partition={} offset={}", record.partition(),
					record.offset());
			return;
		}
		DeadLetter found = letter.get();
		this.rejectedEvents.add(new Rejected(found.account(), found.origin(), found.eventId(), found.source(),
				found.type(), found.number(), found.cause(), found.acceptedAt(), found.rejectedAt()));
		this.metrics.count(DeadLetterMetrics.Result.SHOWN);
	}

	private Optional<DeadLetter> read(ConsumerRecord<byte[], byte @Nullable []> record) {
		String own = record.topic() + "-" + record.partition() + "-" + record.offset();
		try {
			return this.reader.read(headers(record), record.value(), own, Instant.ofEpochMilli(record.timestamp()));
		}
		catch (RuntimeException ex) {
			log.warn("dead letter cannot be read, it is skipped partition={} offset={} failure={}", record.partition(),
					record.offset(), ex.getClass().getSimpleName());
			return Optional.empty();
		}
	}

	private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
		Map<String, String> headers = new HashMap<>();
		for (Header header : record.headers()) {
			if (header.value() != null) {
				headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
		}
		return headers;
	}

}
