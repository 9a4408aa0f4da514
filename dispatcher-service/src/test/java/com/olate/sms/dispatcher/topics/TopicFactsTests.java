package com.olate.sms.dispatcher.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which topics this service works on.
 */
class TopicFactsTests {

	private static final Duration LONGEST = Duration.ofDays(23);

	@Test
	void everyTopicOfTheContractIsFit() {
		TopicContract contract = TopicContract.load();
		for (String name : new String[] { Topics.EVENTS, Topics.DEAD_LETTERS, Topics.COMMANDS }) {
			TopicContract.Wanted wanted = contract.topics().get(name);
			TopicFacts facts = new TopicFacts(name, wanted.partitions(),
					Map.of("message.timestamp.type", "LogAppendTime", "cleanup.policy", "delete", "retention.ms",
							String.valueOf(wanted.retention().toMillis()), "max.message.bytes",
							String.valueOf(wanted.maxMessage())));
			assertThat(facts.faults()).isEmpty();
			assertThat(facts.remarks(wanted)).isEmpty();
		}
		assertThat(contract.topics().get(Topics.DEAD_LETTERS).maxMessage())
			.isEqualTo(contract.topics().get(Topics.EVENTS).maxMessage() + 64 * 1024);
		assertThat(contract.topics().get(Topics.EVENTS).retention()).isLessThanOrEqualTo(LONGEST);
	}

	@ParameterizedTest
	@CsvSource({ "message.timestamp.type, CreateTime", "cleanup.policy, compact", "cleanup.policy, 'compact,delete'" })
	void timesOfPublishersAndCompactionAreFaults(String key, String value) {
		assertThat(facts(Map.of(key, value)).faults()).singleElement()
			.asString()
			.contains("events has " + key + "=" + value);
	}

	@ParameterizedTest
	@CsvSource({ "604800000, true", "1987200000, true", "1987200001, false", "-1, false" })
	void recordsMustNotOutliveTheMemoryOfTheirEvents(String retention, boolean fit) {
		assertThat(facts(Map.of("retention.ms", retention)).faultsOfRetention(LONGEST).isEmpty()).isEqualTo(fit);
	}

	@Test
	void recordsMustFit() {
		assertThat(facts(Map.of()).faultsOfSize(1_048_576)).isEmpty();
		assertThat(facts(Map.of()).faultsOfSize(1_048_577)).singleElement().asString().contains("max.message.bytes");
	}

	@Test
	void fewerPartitionsAndAnotherRetentionAreRemarks() {
		assertThat(facts(Map.of("retention.ms", "1000"))
			.remarks(new TopicContract.Wanted(12, Duration.ofDays(7), 1_048_576))).hasSize(2);
	}

	private static TopicFacts facts(Map<String, String> changes) {
		Map<String, String> config = new HashMap<>(Map.of("message.timestamp.type", "LogAppendTime", "cleanup.policy",
				"delete", "retention.ms", "604800000", "max.message.bytes", "1048576"));
		config.putAll(changes);
		return new TopicFacts("events", 6, config);
	}

}
