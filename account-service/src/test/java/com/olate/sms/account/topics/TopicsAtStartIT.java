package com.olate.sms.account.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.olate.sms.account.history.HistoryProperties;
import com.olate.sms.servers.TestServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.KafkaAdmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TopicsAtStartIT {

	private final String prefix = "topics-" + UUID.randomUUID().toString().substring(0, 8) + ".";

	private final Map<String, Object> kafka = Map.of("bootstrap.servers", TestServers.kafkaBootstrap());

	@Test
	void missingTopicsAreCreatedOnceAndTwoThatStartAtOnceAgree() throws Exception {
		Thread other = new Thread(topics(true)::start);
		other.start();
		topics(true).start();
		other.join();
		topics(false).start();
		try (Admin admin = Admin.create(this.kafka)) {
			assertThat(admin.listTopics().names().get()).contains(this.prefix + "delivery-results",
					this.prefix + "notification-events-dlt");
			assertThat(admin.describeTopics(List.of(this.prefix + "delivery-results"))
				.allTopicNames()
				.get()
				.get(this.prefix + "delivery-results")
				.partitions()).hasSize(6);
		}
	}

	@Test
	void aTopicThatWouldLoseOrRepeatMessagesIsRefusedWithEachFault() throws Exception {
		try (Admin admin = Admin.create(this.kafka)) {
			admin.createTopics(List.of(new NewTopic(this.prefix + "delivery-results", 1, (short) 1)
				.configs(Map.of("message.timestamp.type", "CreateTime", "max.message.bytes", "1000")))).all().get();
		}
		assertThatIllegalStateException().isThrownBy(() -> topics(true).start())
			.withMessageContaining(this.prefix + "delivery-results has message.timestamp.type=CreateTime")
			.withMessageContaining("max.message.bytes=1000, it should be at least 1048576");
	}

	@Test
	void withoutLeaveToCreateMissingTopicsAreNamed() {
		assertThatIllegalStateException().isThrownBy(() -> topics(false).start())
			.withMessageContaining(this.prefix + "delivery-results")
			.withMessageContaining("olate.topics.create is false");
	}

	@Test
	void aBrokerThatDoesNotAnswerIsNamedAsTheLikelyCause() {
		TopicsProperties properties = new TopicsProperties(this.prefix, Map.of(), (short) 1, null, true,
				Duration.ofSeconds(1));
		TopicsAtStart topics = new TopicsAtStart(new TopicsCatalog(properties), properties, history(),
				new KafkaAdmin(Map.of("bootstrap.servers", "localhost:1")));
		assertThatIllegalStateException().isThrownBy(topics::start)
			.withMessageContaining("spring.kafka.bootstrap-servers");
	}

	private TopicsAtStart topics(boolean create) {
		TopicsProperties properties = new TopicsProperties(this.prefix, Map.of(), (short) 1, 1, create,
				Duration.ofSeconds(60));
		return new TopicsAtStart(new TopicsCatalog(properties), properties, history(), new KafkaAdmin(this.kafka));
	}

	private static HistoryProperties history() {
		return new HistoryProperties(Duration.ofDays(730), Duration.ofHours(1));
	}

}
