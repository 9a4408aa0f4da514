package com.olate.sms.account.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.config.TopicConfig;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TopicsCatalogTests {

	private static final Duration REMEMBERED = Duration.ofDays(37);

	private final Topic topic = new Topic("results", 6, Duration.ofDays(7), 1_048_576, (short) 3, 2);

	@Test
	void theTopicsOfThisServiceAreThoseItReadsOrWrites() {
		assertThat(catalog("", Map.of()).ours()).extracting(Topic::name)
			.containsExactlyInAnyOrder("notification-events", "notification-events-dlt", "send-commands-dlt",
					"delivery-results", "delivery-results-dlt", "inbound-messages", "inbound-messages-dlt");
	}

	@Test
	void aPrefixGoesBeforeEveryNameThatIsNotGivenWhole() {
		TopicsCatalog catalog = catalog("eu.", Map.of("delivery-results", "sms.results"));
		assertThat(catalog.nameOf("notification-events-dlt")).isEqualTo("eu.notification-events-dlt");
		assertThat(catalog.nameOf("delivery-results")).isEqualTo("sms.results");
		assertThatIllegalArgumentException().isThrownBy(() -> catalog.nameOf("no-such-topic"));
	}

	@Test
	void partitionsRetentionAndLimitsComeFromTheContract() {
		assertThat(catalog("", Map.of()).ours()).contains(
				new Topic("notification-events-dlt", 1, Duration.ofDays(30), 1_114_112, (short) 3, 2),
				new Topic("notification-events", 6, Duration.ofDays(7), 1_048_576, (short) 3, 2));
	}

	@Test
	void aSingleBrokerIsNotAskedForTwoInSyncReplicas() {
		TopicsProperties properties = new TopicsProperties("", Map.of(), (short) 1, null, true, Duration.ofSeconds(1));
		assertThat(new TopicsCatalog(properties).ours()).extracting(Topic::minInsyncReplicas).containsOnly(1);
	}

	@Test
	void aTopicAsCreatedHasNoFaultsAndNoRemarks() {
		Map<String, String> created = this.topic.toCreate().configs();
		assertThat(this.topic.faults(created, REMEMBERED)).isEmpty();
		assertThat(this.topic.remarks(created, 6)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "message.timestamp.type, CreateTime", "cleanup.policy, compact", "'cleanup.policy', 'compact,delete'",
			"max.message.bytes, 1048575", "retention.ms, -1", "retention.ms, 2592000001" })
	void aTopicThatCannotBeWorkedOnIsAFaultThatSaysWhatItShouldBe(String key, String value) {
		assertThat(this.topic.faults(changed(key, value), REMEMBERED)).singleElement(InstanceOfAssertFactories.STRING)
			.contains("topic results", key + "=" + value, "it should be");
	}

	@ParameterizedTest
	@CsvSource({ "max.message.bytes, 2000000", "retention.ms, 2592000000", "retention.ms, 3600000" })
	void aTopicThatOnlyDiffersIsNoFault(String key, String value) {
		assertThat(this.topic.faults(changed(key, value), REMEMBERED)).isEmpty();
	}

	@Test
	void otherRetentionAndFewerPartitionsAreRemarks() {
		List<String> remarks = this.topic.remarks(changed("retention.ms", "3600000"), 3);
		assertThat(remarks).hasSize(2).anyMatch((remark) -> remark.contains("partitions=3"));
	}

	private Map<String, String> changed(String key, String value) {
		Map<String, String> actual = new HashMap<>(this.topic.toCreate().configs());
		assertThat(actual).containsKey(key).containsKey(TopicConfig.RETENTION_MS_CONFIG);
		actual.put(key, value);
		return actual;
	}

	private static TopicsCatalog catalog(String prefix, Map<String, String> names) {
		return new TopicsCatalog(new TopicsProperties(prefix, names, null, null, true, Duration.ofSeconds(1)));
	}

}
