package com.olate.sms.ingest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import com.olate.sms.servers.kafka.KafkaBroker;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing is acknowledged that Kafka has not (P6): with no Kafka at the start, and with
 * one that goes away and comes back.
 */
class KafkaOutageIT {

	private static final String MESSAGE = "{\"type\": \"message\", \"data\": {\"text\": \"Hi\"}}";

	private static final Map<String, Object> IMPATIENT = Map.of("spring.kafka.producer.properties.delivery.timeout.ms",
			2000, "spring.kafka.producer.properties.request.timeout.ms", 1000);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Test
	void eventsAreRefusedWhileKafkaIsAwayAndTakenWhenItIsBack(@TempDir Path folder) throws IOException {
		int port = freePort();
		int controllerPort = freePort();
		KafkaBroker broker = KafkaBroker.start(folder, port, controllerPort);
		try (RunningIngest ingest = RunningIngest.startOn("127.0.0.1:" + port, IMPATIENT)) {
			assertThat(ingest.postJson(MESSAGE).statusCode()).isEqualTo(202);
			assertThat(ingest.getManagement("/actuator/health/readiness").statusCode()).isEqualTo(200);
			broker.close();
			HttpResponse<String> answer = ingest.postJson(MESSAGE);
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
			assertThat(answer.body()).contains("Repeat with the same id or Idempotency-Key");
			Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> ingest.getManagement("/actuator/health/readiness").statusCode() == 503);
			assertThat(ingest.getManagement("/actuator/health/liveness").statusCode()).isEqualTo(200);
			broker = KafkaBroker.start(folder, port, controllerPort);
			Awaitility.await().atMost(PATIENCE).until(() -> ingest.postJson(MESSAGE).statusCode() == 202);
			Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> ingest.getManagement("/actuator/health/readiness").statusCode() == 200);
		}
		finally {
			broker.close();
		}
	}

	@Test
	void aServiceThatStartsBeforeKafkaRefusesUntilItIsThere(@TempDir Path folder) throws IOException {
		int port = freePort();
		try (RunningIngest ingest = RunningIngest.startOn("127.0.0.1:" + port, IMPATIENT)) {
			assertThat(ingest.postJson(MESSAGE).statusCode()).isEqualTo(503);
			assertThat(ingest.getManagement("/actuator/health/readiness").statusCode()).isEqualTo(503);
			try (KafkaBroker broker = KafkaBroker.start(folder, port, freePort())) {
				Awaitility.await().atMost(PATIENCE).until(() -> ingest.postJson(MESSAGE).statusCode() == 202);
				assertThat(broker.bootstrap()).endsWith(":" + port);
			}
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
