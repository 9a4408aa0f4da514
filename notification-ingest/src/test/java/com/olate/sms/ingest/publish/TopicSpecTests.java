package com.olate.sms.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a topic has to be, and what is said of one that is not.
 */
class TopicSpecTests {

	private static final Duration MAX_RETENTION = new IdentityProperties(Duration.ofDays(30)).maxTopicRetention();

	private final TopicSpec spec = TopicSpec.read(properties(Map.of()));

	@Test
	void theTopicIsAsPublishedUnlessTheOperatorSaysOtherwise() {
		assertThat(this.spec)
			.isEqualTo(new TopicSpec("x-notification-events", 6, (short) 3, 2, Duration.ofDays(7), 1_048_576));
		TopicSpec named = TopicSpec
			.read(new TopicProperties("x-", Map.of("notification-events", "own"), (short) 1, 1, true));
		assertThat(named).extracting(TopicSpec::name, TopicSpec::replicationFactor, TopicSpec::minInsyncReplicas)
			.containsExactly("own", (short) 1, 1);
	}

	@Test
	void aTopicAsWeCreateItHasNoFaults() {
		Map<String, String> config = this.spec.newTopic().configs();
		assertThat(this.spec.faults(config, MAX_RETENTION)).isEmpty();
		assertThat(this.spec.warnings(6, config)).isEmpty();
		assertThat(this.spec.warnings(60, config)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "message.timestamp.type,CreateTime", "max.message.bytes,1000", "retention.ms,-1",
			"retention.ms,1987200001" })
	void whatAnOperatorHasToChangeIsNamed(String name, String value) {
		Map<String, String> config = new HashMap<>(this.spec.newTopic().configs());
		config.put(name, value);
		assertThat(this.spec.faults(config, MAX_RETENTION)).hasSize(1).first().asString().startsWith(name + " is ");
	}

	@Test
	void whatIsUnusualIsAWarning() {
		Map<String, String> config = new HashMap<>(this.spec.newTopic().configs());
		config.put("retention.ms", "1000");
		assertThat(this.spec.faults(config, MAX_RETENTION)).isEmpty();
		assertThat(this.spec.warnings(1, config)).hasSize(2);
	}

	private static TopicProperties properties(Map<String, String> names) {
		return new TopicProperties("x-", names, null, null, true);
	}

}
