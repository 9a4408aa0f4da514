package com.olate.sms.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.olate.sms.smsc.SmscSettings;
import com.olate.sms.smsc.SmscSimulator;
import com.olate.sms.smsc.script.Behaviour;
import com.olate.sms.smsc.script.Faults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two routes: which of them carries a message, who takes over, and what operators and
 * fences hold back.
 */
class RoutesIT {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final Behaviour RIGHT = Behaviour.NORMAL.withReceiptDelay(Duration.ofMillis(50));

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static Installation installation;

	private static SmscSimulator uk;

	private static SmscSimulator world;

	private static ConfigurableApplicationContext gateway;

	@BeforeAll
	static void start() {
		installation = new Installation();
		uk = SmscSimulator.start(SmscSettings.of("uk", "secret").withBehaviour(RIGHT));
		world = SmscSimulator.start(SmscSettings.of("world", "secret").withBehaviour(RIGHT));
		Map<String, Object> properties = new HashMap<>(Map.of("olate.allowed-countries", "44,1",
				"olate.gateway.failover-after", "500ms", "olate.gateway.daily-limit", 20));
		route(properties, "uk", uk.port());
		properties.put("olate.gateway.routes.uk.prefixes", "44");
		properties.put("olate.gateway.routes.uk.priority", 1);
		properties.put("olate.gateway.routes.uk.statuses.0x401", "next-route");
		route(properties, "world", world.port());
		properties.put("olate.gateway.routes.world.smpp.bind-mode", "transmitter-receiver");
		properties.put("olate.gateway.routes.world.smpp.binds", 2);
		gateway = installation.gateway(properties);
		await().atMost(PATIENCE).until(() -> uk.binds() == 1 && world.binds() == 4);
	}

	private static void route(Map<String, Object> properties, String name, int port) {
		String prefix = "olate.gateway.routes." + name + ".smpp.";
		properties.put(prefix + "port", port);
		properties.put(prefix + "system-id", name);
		properties.put(prefix + "password", "secret");
	}

	@AfterAll
	static void stop() {
		gateway.close();
		uk.close();
		world.close();
		installation.close();
	}

	@Test
	void thePrefixDecides() {
		wentBy(installation.command("447700903001"), "uk");
		wentBy(installation.command("12481234567"), "world");
		assertThat(uk.phones().messagesTo("447700903001")).hasSize(1);
		assertThat(world.phones().messagesTo("12481234567")).hasSize(1);
	}

	@Test
	void aRouteThatWillNotLeavesTheMessageToTheNext() {
		uk.behave(RIGHT.with(Faults.NONE.withStatus(0x401)));
		String message = installation.command("447700903002");
		wentBy(message, "world");
		assertThat(installation.submission(message)).containsEntry("plan", List.of("world"));
		uk.behave(RIGHT);
	}

	@Test
	void aRouteThatIsDownIsReplacedUntilItIsBack() throws Exception {
		uk.behave(RIGHT.with(Faults.NONE.with(Faults.Binding.TROUBLED)));
		uk.dropAll();
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(item("uk").path("state").asString()).isEqualTo("CLOSED"));
		wentBy(installation.command("447700903003"), "world");
		uk.behave(RIGHT);
		await().atMost(PATIENCE).until(() -> uk.binds() == 1);
		wentBy(installation.command("447700903004"), "uk");
	}

	@Test
	void whatIsPausedWaitsAndNothingElse() throws Exception {
		JsonNode paused = call("POST", "/uk/pause", "{\"by\":\"carol\",\"reason\":\"maintenance\"}");
		assertThat(ContractSchema.faults("routes", paused.toString())).isEmpty();
		assertThat(item("uk").path("paused").asBoolean()).isTrue();
		assertThat(item("uk").path("reason").asString()).isEqualTo("Paused by carol: maintenance");
		String held = installation.command("447700903005");
		String expires = installation.command(UUID.randomUUID(), "447700903006", Instant.now().plusSeconds(4));
		wentBy(installation.command("12481234568"), "world");
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.submission(held)).containsEntry("state", "WAITING"));
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.states(expires)).endsWith("FAILED/EXPIRED release"));
		assertThat(installation.submission(held)).containsEntry("state", "WAITING");
		call("POST", "/uk/resume", "");
		wentBy(held, "uk");
	}

	@Test
	void allSendingCanBePausedWithOneCall() throws Exception {
		JsonNode paused = call("POST", "/pause", "{\"by\":\"carol\"}");
		assertThat(paused.path("sending").path("paused").asBoolean()).isTrue();
		List<String> held = IntStream.range(0, 3).mapToObj((i) -> installation.command("1248123500" + i)).toList();
		held.forEach((message) -> await().atMost(PATIENCE).until(() -> installation.submission(message) != null));
		assertThat(held).allMatch((message) -> installation.submission(message).getString("state").equals("WAITING"));
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(item("world").path("waiting").asInt()).isEqualTo(3));
		JsonNode resumed = call("POST", "/resume", "");
		assertThat(resumed.path("sending").path("paused").asBoolean()).isFalse();
		held.forEach((message) -> wentBy(message, "world"));
	}

	@Test
	void nobodyPausesWithoutAName() throws Exception {
		assertThat(send("POST", "/pause", "{}").statusCode()).isEqualTo(422);
		assertThat(send("POST", "/other/pause", "{\"by\":\"carol\"}").statusCode()).isEqualTo(404);
	}

	@Test
	void aCountryThatIsNotAllowedIsNotSentTo() {
		String message = installation.command("33700000000");
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.states(message))
				.containsExactly("FAILED/COUNTRY_NOT_ALLOWED release"));
	}

	@Test
	void anAccountHasADailyLimit() {
		List<String> messages = IntStream.range(0, 25)
			.mapToObj((i) -> installation.command("44770090350" + i % 10, Map.of("accountId", "limited000000001")))
			.toList();
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(messages)
				.filteredOn((message) -> installation.states(message).contains("FAILED/DAILY_LIMIT release"))
				.hasSize(5));
	}

	@Test
	void theBindsOfBothKindsAreShown() throws Exception {
		assertThat(item("world").path("binds").toString()).isEqualTo("{\"up\":4,\"total\":4}");
		assertThat(item("world").path("window").asInt()).isEqualTo(20);
		assertThat(item("uk").path("prefixes").toString()).isEqualTo("[\"44\"]");
	}

	private static void wentBy(String message, String route) {
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.submission(message)).isNotNull()
				.containsEntry("state", "DELIVERED")
				.containsEntry("route", route));
	}

	private static JsonNode item(String route) throws IOException, InterruptedException {
		for (JsonNode item : call("GET", "", "").path("items")) {
			if (item.path("name").asString().equals(route)) {
				return item;
			}
		}
		throw new AssertionError("No route " + route);
	}

	private static JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
		HttpResponse<String> response = send(method, path, body);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

	private static HttpResponse<String> send(String method, String path, String body)
			throws IOException, InterruptedException {
		String base = "http://localhost:" + gateway.getEnvironment().getProperty("local.server.port");
		return HTTP.send(HttpRequest.newBuilder(URI.create(base + "/internal/v1/routes" + path))
			.header("Authorization", "Bearer " + Installation.TOKEN)
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
