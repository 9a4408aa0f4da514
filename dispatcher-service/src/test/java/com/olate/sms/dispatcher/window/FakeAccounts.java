package com.olate.sms.dispatcher.window;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Account-service as the dispatcher sees it: decides each event once, remembers where it
 * came from, and misbehaves as told.
 */
final class FakeAccounts implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpServer server;

	private final Map<String, ObjectNode> stored = new ConcurrentHashMap<>();

	private final Map<String, JsonNode> positions = new ConcurrentHashMap<>();

	/** Every event of every request, in order. */
	final List<JsonNode> offered = new CopyOnWriteArrayList<>();

	/** Outcomes other than GRANTED, by account. */
	final Map<String, String> outcomes = new ConcurrentHashMap<>();

	/** Event ids that make the request as a whole be refused. */
	final Set<String> refused = ConcurrentHashMap.newKeySet();

	volatile String authorization = "";

	volatile int status = 200;

	volatile int mostDecisions = Integer.MAX_VALUE;

	volatile int recipients = 1;

	FakeAccounts() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/internal/v1/reservations", this::reserve);
		this.server.setExecutor(Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task, "fake-accounts");
			thread.setDaemon(true);
			return thread;
		}));
		this.server.start();
	}

	URI url() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	List<String> offeredIds() {
		return this.offered.stream().map((event) -> event.path("id").stringValue()).toList();
	}

	private void reserve(HttpExchange exchange) throws IOException {
		try (exchange) {
			this.authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
			JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
			List<JsonNode> events = new ArrayList<>(request.path("events").valueStream().toList());
			this.offered.addAll(events);
			boolean refuse = events.stream().anyMatch((event) -> this.refused.contains(event.path("id").stringValue()));
			if (this.status != 200 || refuse) {
				exchange.sendResponseHeaders(refuse ? 422 : this.status, -1);
				return;
			}
			ObjectNode response = JSON.createObjectNode();
			ArrayNode results = response.putArray("results");
			events.stream().limit(this.mostDecisions).map(this::decide).forEach(results::add);
			byte[] body = JSON.writeValueAsBytes(response);
			exchange.getResponseHeaders().add("content-type", "application/json");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private synchronized ObjectNode decide(JsonNode event) {
		String account = event.path("accountId").stringValue();
		String outcome = this.outcomes.getOrDefault(account, "GRANTED");
		if (!outcome.equals("GRANTED")) {
			return JSON.createObjectNode().put("outcome", outcome).put("reason", "As told: " + outcome + ".");
		}
		String identity = account + "|" + event.path("source").stringValue() + "|" + event.path("id").stringValue();
		JsonNode known = this.positions.putIfAbsent(identity, event.path("position"));
		if (known != null && !known.equals(event.path("position"))) {
			return JSON.createObjectNode().put("outcome", "DUPLICATE");
		}
		return this.stored.computeIfAbsent(identity, (key) -> grant(event, key));
	}

	private ObjectNode grant(JsonNode event, String identity) {
		ObjectNode grant = JSON.createObjectNode()
			.put("outcome", "GRANTED")
			.put("text", event.path("text").asString("stored"))
			.put("encoding", event.path("encoding").asString("GSM7"))
			.put("segments", Math.max(1, event.path("segments").asInt(1)))
			.put("acceptedAt", event.path("acceptedAt").stringValue())
			.put("notAfter", "2099-01-01T00:00:00Z");
		ArrayNode people = grant.putArray("recipients");
		for (int i = 0; i < this.recipients; i++) {
			UUID random = UUID.nameUUIDFromBytes((identity + i).getBytes(StandardCharsets.UTF_8));
			String version5 = random.toString().replaceFirst("^(.{14}).", "$15");
			Map<String, String> person = new LinkedHashMap<>();
			person.put("messageId", version5);
			person.put("contactId", "c-" + i);
			person.put("msisdn", "4477009%05d".formatted(i));
			people.addPOJO(person);
		}
		return grant;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
