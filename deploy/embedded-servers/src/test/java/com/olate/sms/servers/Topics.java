package com.olate.sms.servers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/**
 * Makes topics, and waits until their leaders answer.
 */
public final class Topics {

	private Topics() {
	}

	public static void create(String bootstrap, TopicPartition only, Map<String, String> settings)
			throws ExecutionException, InterruptedException {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
			admin.createTopics(List.of(new NewTopic(only.topic(), 1, (short) 1).configs(settings))).all().get();
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.ignoreExceptionsInstanceOf(ExecutionException.class)
				.until(() -> admin.listOffsets(Map.of(only, OffsetSpec.latest())).all().get() != null);
		}
	}

}
