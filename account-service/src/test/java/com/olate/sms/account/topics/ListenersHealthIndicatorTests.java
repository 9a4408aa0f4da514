package com.olate.sms.account.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;

import static org.assertj.core.api.Assertions.assertThat;

class ListenersHealthIndicatorTests {

	private final MockConsumer<Object, Object> broker = new MockConsumer<>("none");

	private final ConcurrentMessageListenerContainer<Object, Object> listener = listener();

	private final ListenersHealthIndicator health = new ListenersHealthIndicator(new KafkaListenerEndpointRegistry() {
		@Override
		public Collection<MessageListenerContainer> getListenerContainers() {
			return List.of(ListenersHealthIndicatorTests.this.listener);
		}
	});

	@AfterEach
	void stop() {
		this.listener.stop();
	}

	@Test
	void aListenerThatEndedByItselfIsNotAlive() {
		assertThat(this.health.health().getStatus()).as("not started yet").isEqualTo(Status.UP);
		this.listener.start();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		fail(new FencedInstanceIdException("another process has this id"));
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.health.health().getStatus().equals(Status.DOWN));
		assertThat(this.health.health().getDetails().get("reason")).asString().contains("account-results");
	}

	@Test
	void aListenerThatIsStoppedInOrderIsNoAlarm() {
		this.listener.start();
		this.listener.stop();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	private void fail(KafkaException failure) {
		this.broker.schedulePollTask(() -> this.broker.setPollException(failure));
	}

	private ConcurrentMessageListenerContainer<Object, Object> listener() {
		ContainerProperties properties = new ContainerProperties("delivery-results");
		properties.setGroupId("account-results");
		properties.setMessageListener((MessageListener<Object, Object>) (record) -> {
		});
		ConcurrentMessageListenerContainer<Object, Object> container = new ConcurrentMessageListenerContainer<>(
				new DefaultKafkaConsumerFactory<>(Map.of()) {
					@Override
					protected Consumer<Object, Object> createRawConsumer(Map<String, Object> settings) {
						return ListenersHealthIndicatorTests.this.broker;
					}
				}, properties);
		container.setBeanName("account-results");
		return container;
	}

}
