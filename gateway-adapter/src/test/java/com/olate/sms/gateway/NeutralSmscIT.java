package com.olate.sms.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.smsc.SmscSettings;
import com.olate.sms.smsc.SmscSimulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * What every SMSC does, tried on the one that {@code OLATE_TEST_SMSC} names as
 * {@code host:port}, or else on the simulator. More of the environment:
 * {@code OLATE_TEST_SMSC_SYSTEM_ID}, {@code OLATE_TEST_SMSC_PASSWORD},
 * {@code OLATE_TEST_SMSC_PHONE} (a number that gets the texts),
 * {@code OLATE_TEST_SMSC_SENDER}, {@code OLATE_TEST_SMSC_BIND_MODE} and
 * {@code OLATE_TEST_SMSC_RECEIPTS} ({@code false} where none are sent).
 */
class NeutralSmscIT {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String PHONE = environment("PHONE", "447700900123");

	private static final String SENDER = environment("SENDER", "OlateSMS");

	private static Installation installation;

	private static @Nullable SmscSimulator simulator;

	private static TcpFront line;

	private static ConfigurableApplicationContext gateway;

	@BeforeAll
	static void start() throws IOException {
		installation = new Installation();
		line = line();
		Map<String, Object> properties = new HashMap<>();
		properties.put("olate.gateway.smpp.port", line.port());
		properties.put("olate.gateway.smpp.system-id", environment("SYSTEM_ID", "olate"));
		properties.put("olate.gateway.smpp.password", environment("PASSWORD", "secret"));
		properties.put("olate.gateway.smpp.bind-mode", environment("BIND_MODE", "transceiver"));
		gateway = installation.gateway(properties);
	}

	private static TcpFront line() throws IOException {
		String named = System.getenv("OLATE_TEST_SMSC");
		if (named == null || named.isBlank()) {
			simulator = SmscSimulator.start(SmscSettings.of("olate", "secret"));
			return new TcpFront("localhost", simulator.port());
		}
		int colon = named.lastIndexOf(':');
		return new TcpFront(named.substring(0, colon), Integer.parseInt(named.substring(colon + 1)));
	}

	private static String environment(String name, String otherwise) {
		String value = System.getenv("OLATE_TEST_SMSC_" + name);
		return (value != null && !value.isBlank()) ? value : otherwise;
	}

	@AfterAll
	static void stop() throws IOException {
		gateway.close();
		line.close();
		if (simulator != null) {
			simulator.close();
		}
		installation.close();
	}

	@Test
	void aMessageIsAccepted() {
		accepted(command(Map.of("text", "A plain text: @£$")));
	}

	@Test
	void aTextOutsideTheDefaultAlphabetIsAccepted() {
		accepted(command(Map.of("text", "Zażółć gęślą jaźń", "encoding", "UCS2")));
	}

	@Test
	void aTextOfTwoSegmentsIsAccepted() {
		accepted(command(Map.of("text", "0123456789".repeat(20), "segments", 2)));
	}

	@Test
	void aReceiptSettlesAMessage() {
		assumeThat(environment("RECEIPTS", "true")).as("the SMSC sends no receipts").isEqualTo("true");
		String message = command(Map.of());
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(state(message)).isIn("DELIVERED capture", "UNDELIVERED capture"));
	}

	@Test
	void afterALostConnectionMessagesGoOn() throws IOException {
		accepted(command(Map.of()));
		line.cut();
		accepted(command(Map.of()));
	}

	private static String command(Map<String, Object> fields) {
		Map<String, Object> command = new HashMap<>(fields);
		command.put("sender", SENDER);
		return installation.command(PHONE, command);
	}

	private static void accepted(String message) {
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(state(message)).isIn("ACCEPTED capture", "DELIVERED capture",
					"UNDELIVERED capture"));
	}

	private static String state(String message) {
		List<String> states = installation.states(message);
		return states.isEmpty() ? "" : states.get(states.size() - 1).replaceFirst("/\\S+", "");
	}

}
