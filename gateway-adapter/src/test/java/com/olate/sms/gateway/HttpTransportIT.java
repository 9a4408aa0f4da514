package com.olate.sms.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import static com.olate.sms.gateway.ScriptedCarrier.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An HTTP carrier that answers, refuses, is slow, lies and goes away; each case has a
 * number of its own.
 */
class HttpTransportIT {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final String SECRET = "a-secret-of-the-carriers-0123456789";

	private static final String PASSWORD = "p&ss=w+rd%41 {{text}}";

	private static final String FORM = "user={{username}}&pass={{password}}&to={{to}}&from={{from}}&text={{text}}"
			+ "&kind={{kind}}&report={{receipts}}";

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final CountDownLatch OVER = new CountDownLatch(1);

	private static Installation installation;

	private static ScriptedCarrier carrier;

	private static ScriptedCarrier gone;

	private static TlsFront front;

	@TempDir
	private static Path folder;

	private static ConfigurableApplicationContext gateway;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		installation = new Installation();
		carrier = new ScriptedCarrier(0);
		Map<String, Object> properties = new HashMap<>();
		properties.put("olate.gateway.response-timeout", "2s");
		profile(properties, "acme", "POST");
		properties.put("olate.gateway.http-profiles.acme.body", FORM);
		profile(properties, "get", "GET");
		properties.put("olate.gateway.http-profiles.get.path", "/send?" + FORM);
		gone = new ScriptedCarrier(0);
		route(properties, "acme", "acme", carrier);
		route(properties, "gone", "acme", gone);
		properties.put("olate.gateway.routes.gone.prefixes", "39");
		route(properties, "stranger", "acme", gone);
		properties.put("olate.gateway.routes.stranger.prefixes", "49");
		properties.put("olate.gateway.failover-after", "500ms");
		front = TlsFront.before(carrier.port(), "localhost", folder);
		secret(properties, "safe", "46", "localhost");
		secret(properties, "impostor", "47", "127.0.0.1");
		route(properties, "got", "get", carrier);
		properties.put("olate.gateway.routes.got.prefixes", "1");
		gateway = installation.gateway(properties);
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(routes()).contains("\"name\":\"acme\"").doesNotContain("CLOSED"));
	}

	private static void profile(Map<String, Object> properties, String name, String method) {
		String prefix = "olate.gateway.http-profiles." + name + ".";
		properties.put(prefix + "method", method);
		properties.put(prefix + "path", "/send");
		properties.put(prefix + "gsm7.kind", "plain");
		properties.put(prefix + "ucs2.kind", "wide");
		properties.put(prefix + "id", "id=(\\w+)");
		rule(properties, prefix, 0, "200", "^OK", "accepted");
		rule(properties, prefix, 1, "200", "^NO (\\w+)", "invalid-number");
		rule(properties, prefix, 2, "200", "^BUSY", "system-error");
		rule(properties, prefix, 3, "200", "^SLOWLY", "throttled");
		properties.put(prefix + "receipts.query", "m={{message}}");
		properties.put(prefix + "receipts.message.value", "{{m}}");
		properties.put(prefix + "receipts.id.value", "{{id}}");
		properties.put(prefix + "receipts.phone.value", "{{phone}}");
		properties.put(prefix + "receipts.state.value", "{{state}}");
		properties.put(prefix + "receipts.states[0].pattern", "^done$");
		properties.put(prefix + "receipts.states[0].meaning", "delivered");
		properties.put(prefix + "receipts.states[1].pattern", "^lost$");
		properties.put(prefix + "receipts.states[1].meaning", "absent");
	}

	private static void rule(Map<String, Object> properties, String prefix, int row, String status, String body,
			String meaning) {
		properties.put(prefix + "answers[" + row + "].status", status);
		properties.put(prefix + "answers[" + row + "].body", body);
		properties.put(prefix + "answers[" + row + "].meaning", meaning);
	}

	private static void route(Map<String, Object> properties, String name, String profile, ScriptedCarrier at) {
		String prefix = "olate.gateway.routes." + name + ".";
		properties.put(prefix + "transport", "http");
		properties.put(prefix + "http.profile", profile);
		properties.put(prefix + "http.url", "http://127.0.0.1:" + at.port());
		properties.put(prefix + "http.values.username", "olate");
		properties.put(prefix + "http.values.password", PASSWORD);
		properties.put(prefix + "http.receipts.url", "http://gateway.example");
		properties.put(prefix + "http.receipts.secret", SECRET);
		properties.put(prefix + "http.window", 4);
	}

	private static void secret(Map<String, Object> properties, String name, String prefix, String host) {
		route(properties, name, "acme", carrier);
		properties.put("olate.gateway.routes." + name + ".prefixes", prefix);
		properties.put("olate.gateway.routes." + name + ".http.url", "https://" + host + ":" + front.port());
		properties.put("olate.gateway.routes." + name + ".http.ssl-bundle", "carrier");
		properties.put("spring.ssl.bundle.jks.carrier.truststore.location", front.trust().toUri());
		properties.put("spring.ssl.bundle.jks.carrier.truststore.password", TlsFront.PASSWORD);
		properties.put("spring.ssl.bundle.jks.carrier.truststore.type", "PKCS12");
	}

	@AfterAll
	static void stop() throws IOException {
		OVER.countDown();
		gateway.close();
		carrier.close();
		gone.close();
		front.close();
		installation.close();
	}

	@Test
	void whatIsAcceptedAndReportedIsDelivered() throws Exception {
		String text = "a&to=1\"\\}<ü> {{password}} %41+\r\nX: y";
		String message = installation.command("447700905001", Map.of("text", text));
		becomes(message, "ACCEPTED");
		Map<String, String> submit = carrier.submitsTo("447700905001").get(0);
		assertThat(submit).containsEntry("text", text)
			.containsEntry("pass", PASSWORD)
			.containsEntry("kind", "plain")
			.containsEntry("from", "OlateSMS")
			.containsEntry("report", "http://gateway.example/carriers/acme/receipts/" + SECRET + "?m=" + message);
		assertThat(report("acme", "m=" + message + "&state=whatever")).isEqualTo(200);
		assertThat(report("acme", "m=" + message + "&state=done&phone=%2B447700905001")).isEqualTo(200);
		assertThat(report("acme", "m=" + message + "&state=done")).as("again").isEqualTo(200);
		String path = "/carriers/acme/receipts/" + SECRET;
		assertThat(post(path, "application/x-www-form-urlencoded", "m=" + message + "&state=lost"))
			.as("contradictory, as a form")
			.isEqualTo(200);
		assertThat(post(path, "application/json", "{\"m\":\"" + message + "\",\"state\":\"lost\"}")).as("and as JSON")
			.isEqualTo(200);
		endsAs(message, "ACCEPTED capture", "DELIVERED capture");
	}

	@Test
	void theAnswersOwnIdLeadsReceiptsToTheirMessage() throws Exception {
		carrier.to("447700905002", (call) -> answer(call, 200, "OK id=abc0042"));
		String message = installation.command("447700905002", Map.of("text", "Ж", "encoding", "UCS2"));
		becomes(message, "ACCEPTED");
		assertThat(carrier.submitsTo("447700905002").get(0)).containsEntry("text", "Ж").containsEntry("kind", "wide");
		assertThat(report("acme", "id=abc0042&phone=447700905002&state=lost")).isEqualTo(200);
		endsAs(message, "ACCEPTED capture", "UNDELIVERED/ABSENT capture");
	}

	@Test
	void whatIsRefusedGivesTheCreditBack() {
		carrier.to("447700905003", (call) -> answer(call, 200, "NO subscriber"));
		String message = installation.command("447700905003");
		endsAs(message, "REFUSED/INVALID_NUMBER release");
		assertThat(installation.results(message).get(0).path("carrierStatus").asString()).isEqualTo("200 subscriber");
	}

	@Test
	void whatIsTemporaryIsTriedAgain() {
		carrier.to("447700905004", (call) -> {
			carrier.to("447700905004", (next) -> answer(next, 200, "OK"));
			answer(call, 200, "SLOWLY please");
		});
		String throttled = installation.command("447700905004");
		becomes(throttled, "ACCEPTED");
		assertThat(carrier.submitsTo("447700905004")).hasSize(2);
		carrier.to("447700905005", (call) -> answer(call, 200, "BUSY"));
		String busy = installation.command("447700905005");
		becomes(busy, "WAITING");
		assertThat(installation.submission(busy)).containsEntry("failures", 1);
	}

	@Test
	void whatIsNotAnsweredIsInDoubtUntilItsReceiptComes() throws Exception {
		carrier.to("447700905006", (call) -> awaitEnd());
		String older = installation.command("447700905006");
		becomes(older, "UNCONFIRMED");
		String newer = installation.command("447700905006");
		becomes(newer, "UNCONFIRMED");
		report("acme", "m=" + newer + "&state=done");
		endsAs(newer, "UNCONFIRMED none", "DELIVERED capture");
		assertThat(installation.states(older)).as("not mistaken for the other").containsExactly("UNCONFIRMED none");
		assertThat(carrier.submitsTo("447700905006")).as("nothing in doubt is sent again").hasSize(2);
	}

	@Test
	void aConnectionThatBreaksAfterTheRequestLeavesDoubtAndNoRepetition() {
		carrier.to("12485550101", (call) -> call.close());
		String got = installation.command("12485550101");
		becomes(got, "UNCONFIRMED");
		assertThat(carrier.submitsTo("12485550101")).hasSize(1);
		assertThat(installation.submission(got)).containsEntry("route", "got");
	}

	@Test
	void aFailureOfUnknownMeaningLeavesDoubt() {
		carrier.to("447700905008", (call) -> answer(call, 502, "who knows"));
		becomes(installation.command("447700905008"), "UNCONFIRMED");
	}

	@Test
	void noRedirectIsFollowed() {
		carrier.to("447700905009", (call) -> {
			call.getResponseHeaders().add("Location", "/elsewhere");
			answer(call, 302, "");
		});
		endsAs(installation.command("447700905009"), "FAILED/CARRIER_ERROR release");
		assertThat(carrier.elsewhere()).isEmpty();
	}

	@Test
	void anAnswerThatNeverEndsIsReadNoFurtherThanNeeded() {
		carrier.to("447700905010", (call) -> {
			call.sendResponseHeaders(200, 0);
			try (OutputStream out = call.getResponseBody()) {
				out.write("OK id=endless ".getBytes(StandardCharsets.UTF_8));
				while (OVER.getCount() > 0) {
					out.write(new byte[8_192]);
				}
			}
		});
		String message = installation.command("447700905010");
		becomes(message, "ACCEPTED");
		assertThat(installation.submission(message)).containsEntry("carrierId", "endless");
	}

	@Test
	void onlyTheCarrierMayReport() throws Exception {
		String message = installation.command("447700905011");
		becomes(message, "ACCEPTED");
		String query = "?m=" + message + "&state=done";
		assertThat(get("/carriers/acme/receipts/another-secret-0123456789-0123456789" + query, "")).isEqualTo(404);
		assertThat(get("/carriers/acme/receipts" + query, "")).isEqualTo(404);
		assertThat(get("/carriers/acme/receipts" + query, "Bearer wrong")).isEqualTo(404);
		assertThat(get("/carriers/nobody/receipts/" + SECRET + query, "")).isEqualTo(404);
		assertThat(get("/carriers/../internal/v1/routes", "")).isGreaterThanOrEqualTo(400);
		assertThat(get("/carriers/acme/receipts/" + SECRET + "?state=done", "")).as("which message?").isEqualTo(422);
		assertThat(post("/carriers/acme/receipts/" + SECRET, "text/plain", "x".repeat(70_000))).isEqualTo(413);
		assertThat(get("/carriers/acme/receipts" + query, "Bearer " + SECRET)).isEqualTo(200);
		endsAs(message, "ACCEPTED capture", "DELIVERED capture");
	}

	@Test
	void aCarrierThatIsGoneOrDoesNotKnowUsIsReplaced() {
		gone.to("4915550001", (call) -> answer(call, 401, ""));
		String strange = installation.command("4915550001");
		becomes(strange, "ACCEPTED");
		assertThat(gone.submitsTo("4915550001")).hasSize(1);
		assertThat(installation.submission(strange)).containsEntry("route", "acme");
		assertThat(gateway.getBean(MeterRegistry.class)
			.get("olate.gateway.faults")
			.tags("route", "stranger", "fault", "login")
			.counter()
			.count()).isEqualTo(1);
		gone.close();
		String message = installation.command("3905550001");
		becomes(message, "ACCEPTED");
		assertThat(installation.submission(message)).containsEntry("route", "acme");
	}

	@Test
	void overTlsTheCarrierMustBeWhoItSaysItIs() {
		String message = installation.command("4615550001");
		becomes(message, "ACCEPTED");
		assertThat(installation.submission(message)).containsEntry("route", "safe");
		String other = installation.command("4715550001");
		becomes(other, "ACCEPTED");
		assertThat(installation.submission(other)).containsEntry("route", "acme");
		assertThat(carrier.submitsTo("4715550001")).hasSize(1);
	}

	@Test
	void nothingOfTheLoginIsShown() throws Exception {
		assertThat(routes()).contains("\"transport\":\"http\"").doesNotContain("p&ss").doesNotContain(SECRET);
		assertThat(ContractSchema.faults("routes", routes())).isEmpty();
	}

	private static void awaitEnd() {
		try {
			OVER.await(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void becomes(String message, String state) {
		await().atMost(PATIENCE)
			.untilAsserted(
					() -> assertThat(installation.submission(message)).isNotNull().containsEntry("state", state));
	}

	private static void endsAs(String message, String... states) {
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(installation.states(message)).containsExactly(states));
	}

	private static int report(String route, String query) throws IOException, InterruptedException {
		return get("/carriers/" + route + "/receipts/" + SECRET + "?" + query, "");
	}

	private static String base() {
		return "http://localhost:" + gateway.getEnvironment().getProperty("local.server.port");
	}

	private static String routes() throws IOException, InterruptedException {
		return HTTP
			.send(HttpRequest.newBuilder(URI.create(base() + "/internal/v1/routes"))
				.header("Authorization", "Bearer " + Installation.TOKEN)
				.build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private static int get(String path, String authorization) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
		if (!authorization.isEmpty()) {
			request.header("Authorization", authorization);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	private static int post(String path, String contentType, String body) throws IOException, InterruptedException {
		return HTTP
			.send(HttpRequest.newBuilder(URI.create(base() + path))
				.header("Content-Type", contentType)
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

}
