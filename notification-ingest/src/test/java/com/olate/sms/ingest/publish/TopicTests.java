package com.olate.sms.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the topic of events has to be.
 */
class TopicTests {

	private static final Duration REMEMBERED = Duration.ofDays(30);

	private final TopicsCatalog catalog = new TopicsCatalog(new TopicsProperties("x-", Map.of(), null, null, true));

	private final Topic events = this.catalog.events();

	@Test
	void theTopicIsAsPublishedUnlessTheOperatorSaysOtherwise() {
		assertThat(this.events)
			.isEqualTo(new Topic("x-notification-events", 6, Duration.ofDays(7), 1_048_576, (short) 3, 2));
		Topic named = new TopicsCatalog(
				new TopicsProperties("x-", Map.of("notification-events", "own"), (short) 1, 1, true))
			.events();
		assertThat(named).extracting(Topic::name, Topic::replicationFactor, Topic::minInsyncReplicas)
			.containsExactly("own", (short) 1, 1);
	}

	@Test
	void everyTopicAsItIsCreatedIsFit() {
		for (Topic topic : this.catalog.ours()) {
			Map<String, String> created = topic.toCreate().configs();
			assertThat(topic.faults(created, REMEMBERED)).isEmpty();
			assertThat(topic.remarks(created, topic.partitions())).isEmpty();
		}
	}

	@Test
	void oneReplicaIsInSyncAloneWhereNothingElseIsSaid() {
		List<Topic> single = new TopicsCatalog(new TopicsProperties("", Map.of(), (short) 1, null, true)).ours();
		assertThat(single).allMatch((topic) -> topic.minInsyncReplicas() == 1);
	}

	@ParameterizedTest
	@CsvSource({ "message.timestamp.type, CreateTime", "cleanup.policy, compact", "cleanup.policy, 'compact,delete'",
			"max.message.bytes, 1048575", "retention.ms, 1987200001", "retention.ms, -1" })
	void whatAnOperatorHasToChangeIsNamed(String key, String value) {
		assertThat(faults(key, value)).singleElement().asString().contains("x-notification-events has " + key + "=");
	}

	@Test
	void recordsMayStayAsLongAsTheirEventsAreRememberedLessSevenDays() {
		assertThat(faults("retention.ms", "1987200000")).isEmpty();
	}

	@Test
	void fewerPartitionsAndAnotherRetentionAreRemarks() {
		Map<String, String> config = new HashMap<>(this.events.toCreate().configs());
		config.put("retention.ms", "1000");
		assertThat(this.events.remarks(config, 1)).hasSize(2);
	}

	private List<String> faults(String key, String value) {
		Map<String, String> config = new HashMap<>(this.events.toCreate().configs());
		config.put(key, value);
		return this.events.faults(config, REMEMBERED);
	}

}
