package com.olate.sms.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An HTTP carrier that does to a number what a test tells it, also what no good carrier
 * does.
 */
final class ScriptedCarrier implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Map<String, Script> scripts = new ConcurrentHashMap<>();

	private final List<Map<String, String>> submits = new CopyOnWriteArrayList<>();

	private final List<String> elsewhere = new CopyOnWriteArrayList<>();

	ScriptedCarrier(int port) throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	/** From now on, what happens to submits to this number. */
	void to(String number, Script script) {
		this.scripts.put(number, script);
	}

	/** The parameters of all submits to this number. */
	List<Map<String, String>> submitsTo(String number) {
		return this.submits.stream().filter((submit) -> number.equals(submit.get("to"))).toList();
	}

	/** Addresses that were asked for besides. */
	List<String> elsewhere() {
		return this.elsewhere;
	}

	private void handle(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		if (!exchange.getRequestURI().getPath().equals("/send")) {
			this.elsewhere.add(exchange.getRequestURI().getPath());
			answer(exchange, 404, "");
			return;
		}
		String query = exchange.getRequestURI().getRawQuery();
		Map<String, String> submit = parameters((query != null) ? query + "&" + body : body);
		this.submits.add(submit);
		this.scripts.getOrDefault(submit.getOrDefault("to", ""), (call) -> answer(call, 200, "OK id=none"))
			.submitted(exchange);
	}

	private static Map<String, String> parameters(String form) {
		return Stream.of(form.split("&"))
			.map((pair) -> pair.split("=", 2))
			.filter((pair) -> pair.length == 2)
			.collect(Collectors.toMap((pair) -> decoded(pair[0]), (pair) -> decoded(pair[1])));
	}

	private static String decoded(String value) {
		return URLDecoder.decode(value, StandardCharsets.UTF_8);
	}

	static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] octets = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (octets.length == 0) ? -1 : octets.length);
		if (octets.length > 0) {
			try (OutputStream out = exchange.getResponseBody()) {
				out.write(octets);
			}
		}
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	interface Script {

		void submitted(HttpExchange exchange) throws IOException;

	}

}
