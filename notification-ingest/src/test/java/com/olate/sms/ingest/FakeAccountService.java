package com.olate.sms.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers login checks as account-service does, from a list of logins, and keeps what it
 * was asked. Questions and answers are held against the published schemas.
 */
final class FakeAccountService implements AutoCloseable {

	static final String TOKEN = "test-service-token-of-32-characters";

	private final JsonMapper json = JsonMapper.shared();

	private final Map<String, String> accounts = new ConcurrentHashMap<>();

	private final List<JsonNode> questions = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	private volatile int status = 200;

	private volatile CountDownLatch gate = new CountDownLatch(0);

	FakeAccountService() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/internal/v1/logins/verify", this::answer);
		this.server.start();
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	FakeAccountService knows(String login, String account) {
		this.accounts.put(login, account);
		return this;
	}

	void forgets(String login) {
		this.accounts.remove(login);
	}

	void answersWith(int newStatus) {
		this.status = newStatus;
	}

	/**
	 * Holds all answers back until the latch is counted down.
	 */
	CountDownLatch holdsBack() {
		this.gate = new CountDownLatch(1);
		return this.gate;
	}

	List<JsonNode> questions() {
		return this.questions;
	}

	private void answer(HttpExchange exchange) throws IOException {
		JsonNode question = this.json.readTree(exchange.getRequestBody().readAllBytes());
		this.questions.add(question);
		boolean valid = schema("login-verification").validate(question).isEmpty();
		boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
		await();
		byte[] body = result(question).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(known ? (valid ? this.status : 422) : 401, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private String result(JsonNode question) {
		String login = question.has("apiKey") ? question.path("apiKey").asString("")
				: question.path("username").asString("") + ":" + question.path("password").asString("");
		String account = this.accounts.get(login);
		return (account == null) ? "{\"valid\": false}"
				: "{\"valid\": true, \"accountId\": \"" + account + "\", \"state\": \"SUSPENDED\", \"addedLater\": 1}";
	}

	private void await() {
		try {
			this.gate.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Schema schema(String name) {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(FakeAccountService.class.getResourceAsStream("/contracts/schemas/" + name + ".schema.json"));
	}

	@Override
	public void close() {
		this.gate.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
