package com.olate.sms.account.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.history.RejectedEvents.Rejected;
import com.olate.sms.account.history.RejectedEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads the dead-letter topics: lists every letter for operators, and puts an event that
 * names an account into its history. Nothing in a record stops the reading.
 */
@Component
class DeadLettersListener {

	private static final Logger log = LoggerFactory.getLogger(DeadLettersListener.class);

	private final DeadLetterReader reader;

	private final Accounts accounts;

	private final RejectedEvents rejectedEvents;

	private final DeadLetterMetrics metrics;

	private final Letters letters;

	private final DeadLetterTopics topics;

	DeadLettersListener(JsonMapper json, Letters letters, DeadLetterTopics topics, Accounts accounts,
			RejectedEvents rejectedEvents, DeadLetterMetrics metrics) {
		this.reader = new DeadLetterReader(json);
		this.letters = letters;
		this.topics = topics;
		this.accounts = accounts;
		this.rejectedEvents = rejectedEvents;
		this.metrics = metrics;
	}

	@KafkaListener(id = "account-dead-letters", topics = "#{@deadLetterTopics.names()}",
			clientIdPrefix = "account-dead-letters",
			properties = "group.instance.id=${olate.instance-id}-account-dead-letters")
	void receive(ConsumerRecord<byte[], byte @Nullable []> record) {
		String source = this.topics.sourceOf(record.topic());
		Map<String, String> headers = headers(record);
		Instant rejectedAt = Instant.ofEpochMilli(record.timestamp());
		this.letters.add(this.reader.letter(headers, record.value(), source,
				new Letter.Place(record.partition(), record.offset()), rejectedAt), Numbers.in(record.value()));
		if (source.equals(DeadLetterTopics.EVENTS)) {
			String own = record.topic() + "-" + record.partition() + "-" + record.offset();
			show(this.reader.read(headers, record.value(), own, rejectedAt), record);
		}
	}

	private void show(Optional<DeadLetter> letter, ConsumerRecord<?, ?> record) {
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
