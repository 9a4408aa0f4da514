package com.olate.sms.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * A real Kannel as an HTTP carrier, with its own fake SMSC behind it: by the profile that
 * we ship, and by one that sends everything in the address, as others do. Skipped where
 * Debian's kannel and kannel-extras are not installed.
 */
class KannelIT {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final String PASSWORD = "pa&ss w+rd%41";

	private static final String TEXT = "[a]&to=1 {\u20AC} \u00E9+%41 \\~^|";

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@TempDir
	private static Path folder;

	private static Installation installation;

	private static Kannel kannel;

	private static HttpServer front;

	private static ConfigurableApplicationContext gateway;

	@BeforeAll
	static void start() throws IOException {
		assumeThat(Kannel.isInstalled())
			.as("Kannel is not on the path: install Debian's packages kannel and kannel-extras to run this")
			.isTrue();
		installation = new Installation();
		kannel = Kannel.start(folder, PASSWORD);
		front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		front.createContext("/", KannelIT::handOn);
		front.start();
		Map<String, Object> properties = new HashMap<>();
		route(properties, "kannel", "44", "kannel", PASSWORD);
		route(properties, "address", "1", "address", PASSWORD);
		route(properties, "stranger", "49", "kannel", "wrong");
		String profile = "olate.gateway.http-profiles.address.";
		properties.put(profile + "method", "GET");
		properties.put(profile + "path", "/cgi-bin/sendsms?username={{username}}&password={{password}}&to={{to}}"
				+ "&from={{from}}&text={{text}}&coding={{coding}}&charset=UTF-8&dlr-mask=31&dlr-url={{receipts}}");
		properties.put(profile + "gsm7.coding", "0");
		properties.put(profile + "ucs2.coding", "2");
		properties.put(profile + "answers[0].status", "202");
		properties.put(profile + "answers[0].meaning", "accepted");
		properties.put(profile + "receipts.query", "message={{message}}&type=%d");
		properties.put(profile + "receipts.message.value", "{{message}}");
		properties.put(profile + "receipts.state.value", "{{type}}");
		properties.put(profile + "receipts.states[0].pattern", "^1$");
		properties.put(profile + "receipts.states[0].meaning", "delivered");
		gateway = installation.gateway(properties);
	}

	private static void route(Map<String, Object> properties, String name, String prefix, String profile,
			String password) {
		String route = "olate.gateway.routes." + name + ".";
		properties.put(route + "transport", "http");
		properties.put(route + "prefixes", prefix);
		properties.put(route + "http.profile", profile);
		properties.put(route + "http.url", "http://127.0.0.1:" + kannel.sendPort());
		properties.put(route + "http.values.username", "olate");
		properties.put(route + "http.values.password", password);
		properties.put(route + "http.receipts.url", "http://127.0.0.1:" + front.getAddress().getPort());
		properties.put(route + "http.receipts.secret", "a-secret-of-the-carriers-0123456789");
	}

	/** Kannel calls here, whichever port the gateway gets later. */
	private static void handOn(HttpExchange call) throws IOException {
		try {
			String gatewayPort = gateway.getEnvironment().getProperty("local.server.port");
			HttpRequest request = HttpRequest
				.newBuilder(URI.create("http://localhost:" + gatewayPort + call.getRequestURI()))
				.build();
			ScriptedCarrier.answer(call, HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode(), "");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@AfterAll
	static void stop() {
		if (gateway != null) {
			gateway.close();
		}
		if (kannel != null) {
			kannel.close();
		}
		if (front != null) {
			front.stop(0);
		}
		if (installation != null) {
			installation.close();
		}
	}

	@Test
	void aTextInTheGsmAlphabetIsDelivered() {
		delivered("447700906001", Map.of("text", TEXT));
		assertThat(got("447700906001")).singleElement().asString().contains(" text " + TEXT + ">");
	}

	@Test
	void aTextInUcs2IsDelivered() {
		delivered("447700906002", Map.of("text", "\u0416&\u20AC", "encoding", "UCS2"));
		assertThat(got("447700906002")).singleElement().asString().contains(" ucs-2 %04%16%00%26+%AC>");
	}

	@Test
	void aLongTextIsDividedByKannel() {
		delivered("447700906003", Map.of("text", "Long text ".repeat(20).strip(), "segments", 2));
		assertThat(got("447700906003")).hasSize(2).allSatisfy((line) -> assertThat(line).contains(" udh "));
	}

	@Test
	void everythingInTheAddressIsDeliveredToo() {
		delivered("12485550601", Map.of("text", TEXT));
		delivered("12485550602", Map.of("text", "\u0416", "encoding", "UCS2"));
		assertThat(got("12485550601")).singleElement().asString().contains(" text " + TEXT + ">");
		assertThat(got("12485550602")).singleElement().asString().contains(" ucs-2 %04%16>");
	}

	@Test
	void aWrongLoginLeavesTheMessageWaiting() {
		String message = installation.command("4915550601");
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.submission(message)).isNotNull()
				.containsEntry("state", "WAITING")
				.containsEntry("carrierStatus", "403"));
		assertThat(got("4915550601")).isEmpty();
	}

	private static void delivered(String number, Map<String, Object> fields) {
		String message = installation.command(number, fields);
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(installation.states(message)).containsExactly("ACCEPTED capture",
					"DELIVERED capture"));
		assertThat(installation.results(message).get(1).path("carrierStatus").asString()).isEqualTo("1");
	}

	private static List<String> got(String number) {
		return kannel.smsc().stream().filter((line) -> line.contains(" " + number + " ")).toList();
	}

}
