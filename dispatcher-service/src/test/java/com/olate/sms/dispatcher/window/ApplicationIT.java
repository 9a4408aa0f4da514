package com.olate.sms.dispatcher.window;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.olate.sms.dispatcher.DispatcherApplication;
import com.olate.sms.servers.TestServers;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * The whole service, started as in production, in front of a fake account-service.
 */
class ApplicationIT {

	private static final String TOKEN = "0123456789abcdef0123456789abcdef";

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private Installation installation;

	@BeforeEach
	void install() throws Exception {
		this.installation = new Installation(3);
	}

	@AfterEach
	void remove() {
		this.installation.close();
	}

	@Test
	void anEventBecomesACommandThatFitsTheContract() throws Exception {
		try (ConfigurableApplicationContext service = start(this.installation.name + "events")) {
			String url = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
			await().atMost(LIMIT).until(() -> get(url + "/actuator/health/readiness").statusCode() == 200);
			assertThat(get(url + "/actuator/health/liveness").statusCode()).isEqualTo(200);
			this.installation.publish(0, "a7k3m9x2q8w4t6z1", "e1");
			await().atMost(LIMIT)
				.untilAsserted(() -> assertThat(this.installation.commandedEvents()).containsExactly("e1"));
			ConsumerRecord<byte[], byte[]> command = this.installation.read(this.installation.topics.commands()).get(0);
			assertThat(command.key()).isNull();
			assertThat(schema("send-command").validate(new String(command.value(), StandardCharsets.UTF_8),
					InputFormat.JSON))
				.isEmpty();
			assertThat(this.installation.accounts.authorization).isEqualTo("Bearer " + TOKEN);
			assertThat(this.installation.accounts.offered.get(0).path("position").path("topicId").stringValue())
				.isEqualTo(topicId());
			assertThat(get(url + "/actuator/prometheus").body()).contains(
					"olate_dispatcher_events_total{outcome=\"granted\"} 1.0",
					"olate_dispatcher_dead_letters_total{code=\"malformed_json\"} 0.0",
					"olate_dispatcher_window_lag_seconds", "olate_dispatcher_window_duration_seconds_count");
			assertThat(get(url + "/actuator/env").statusCode()).isEqualTo(404);
		}
	}

	@Test
	void missingTopicsAreCreatedAsTheContractSays() throws Exception {
		String events = this.installation.name + "created";
		try (ConfigurableApplicationContext service = start(events)) {
			assertThat(service.isRunning()).isTrue();
			assertThat(this.installation.admin.describeTopics(List.of(events))
				.allTopicNames()
				.get()
				.get(events)
				.partitions()).hasSize(6);
		}
	}

	@Test
	void aTopicWithTimesOfPublishersIsRefusedInWords() throws Exception {
		String events = this.installation.name + "unfit";
		this.installation.admin.createTopics(List.of(new NewTopic(events, 1, (short) 1)
			.configs(Map.of("message.timestamp.type", "CreateTime", "retention.ms", "-1")))).all().get();
		assertThatThrownBy(() -> start(events)).hasStackTraceContaining("message.timestamp.type=CreateTime")
			.hasStackTraceContaining("retention.ms=-1");
	}

	@Test
	void withoutAServiceTokenItRefusesToStart() {
		assertThatThrownBy(() -> start(this.installation.topics.events(), "short"))
			.hasStackTraceContaining("Set OLATE_SERVICE_TOKEN");
	}

	private ConfigurableApplicationContext start(String events) {
		return start(events, TOKEN);
	}

	private ConfigurableApplicationContext start(String events, String token) {
		return new SpringApplicationBuilder(DispatcherApplication.class).run(Stream
			.of("spring.kafka.bootstrap-servers=" + TestServers.kafkaBootstrap(), "spring.main.banner-mode=off",
					"server.port=0", "olate.service-token=" + token, "olate.window=1s", "olate.instance-id=it",
					"olate.account-service.url=" + this.installation.accounts.url(),
					"olate.dispatcher.group-id=" + this.installation.name + "dispatcher",
					"olate.topics.replication-factor=1", "olate.topics.names.notification-events=" + events,
					"olate.topics.names.notification-events-dlt=" + this.installation.topics.deadLetters(),
					"olate.topics.names.send-commands=" + this.installation.topics.commands())
			.map((property) -> "--" + property)
			.toArray(String[]::new));
	}

	private String topicId() throws Exception {
		return this.installation.admin.describeTopics(List.of(this.installation.topics.events()))
			.allTopicNames()
			.get()
			.get(this.installation.topics.events())
			.topicId()
			.toString();
	}

	private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private static Schema schema(String name) throws IOException {
		try (InputStream stream = ApplicationIT.class
			.getResourceAsStream("/contracts/schemas/" + name + ".schema.json")) {
			assertThat(stream).isNotNull();
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
		}
	}

}
