package com.olate.sms.dispatcher.reserve;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.olate.sms.dispatcher.event.EventDecoder;
import com.olate.sms.dispatcher.event.NotificationEvent;
import com.olate.sms.dispatcher.event.Raw;
import com.olate.sms.dispatcher.plan.Candidate;
import com.olate.sms.dispatcher.plan.Decision;
import com.olate.sms.dispatcher.text.Rendering;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reserve call: what is sent fits the contract, and whatever comes back is an answer.
 */
class ReservationsTests {

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Set<String> connections = ConcurrentHashMap.newKeySet();

	private final CountDownLatch release = new CountDownLatch(1);

	private volatile HttpHandler handler = (exchange) -> {
	};

	private volatile String request = "";

	private HttpServer server;

	private Reservations reservations;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/internal/v1/reservations", (exchange) -> {
			this.connections.add(exchange.getRemoteAddress().toString());
			this.request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			try (exchange) {
				this.handler.handle(exchange);
			}
		});
		this.server.start();
		this.reservations = waitingFor(Duration.ofSeconds(40));
	}

	private Reservations waitingFor(Duration answer) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
		requests.setReadTimeout(answer);
		return new Reservations(RestClient.builder()
			.baseUrl("http://127.0.0.1:" + this.server.getAddress().getPort())
			.requestFactory(requests)
			.build(), 5000);
	}

	@AfterEach
	void stop() {
		this.release.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	@Test
	void theRequestFitsTheContract() throws IOException {
		answer(200, "{\"results\":[{\"outcome\":\"NOT_SENT\"}]}");
		this.reservations.reserve(candidates(2), "4L6g3nShT-eMCtK--X86sw");
		assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(contract("schemas/reservation-request.schema.json"), InputFormat.JSON)
			.validate(this.request, InputFormat.JSON)).isEmpty();
		assertThat(this.request).contains("\"maxRecipients\":5000",
				"\"position\":{\"topicId\":\"4L6g3nShT-eMCtK--X86sw\",\"partition\":2,\"offset\":1}",
				"\"text\":\"Invoice INV-4711 for GBP 120.00 has been created for Abel & Sons. Due 2026-12-22.\"",
				"\"encoding\":\"GSM7\"", "\"segments\":1", "\"windowAt\":\"2026-11-22T10:16:00Z\"");
	}

	@Test
	void everyOutcomeOfTheContractIsUnderstood() throws IOException {
		answer(200, contract("examples/reservation-response/every-outcome.json"));
		ReserveAnswer answer = this.reservations.reserve(candidates(6), "t");
		assertThat(answer).isInstanceOfSatisfying(ReserveAnswer.Decided.class, (decided) -> {
			assertThat(decided.decisions()).extracting((decision) -> (Object) decision.getClass())
				.containsExactly(Decision.Granted.class, Decision.NotSent.class, Decision.Duplicate.class,
						Decision.Conflict.class, Decision.UnknownAccount.class, Decision.Retry.class);
			assertThat(decided.decisions().get(0)).isInstanceOfSatisfying(Decision.Granted.class,
					(granted) -> assertThat(granted.recipients()).containsExactly(
							new Decision.Recipient("f8b72323-0e40-5a08-bd7f-039dfb85a9b2", "c-1f0c", "447700900001")));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"outcome\":\"POSTPONED\"}", "{\"outcome\":\"GRANTED\"}", "{}",
			"{\"outcome\":\"GRANTED\",\"text\":\"x\",\"encoding\":\"GSM7\",\"segments\":1,"
					+ "\"notAfter\":\"2026-11-22T14:16:00Z\",\"recipients\":[{\"msisdn\":\"1\"}]}" })
	void anOutcomeThatIsUnknownOrIncompleteIsAskedForAgain(String result) {
		answer(200, "{\"addedLater\":1,\"results\":[" + result + "]}");
		assertThat(this.reservations.reserve(candidates(1), "t")).isInstanceOfSatisfying(ReserveAnswer.Decided.class,
				(decided) -> assertThat(decided.decisions()).hasOnlyElementsOfType(Decision.Retry.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{", "{\"results\":[]}", "{}",
			"{\"results\":[{\"outcome\":\"NOT_SENT\"},{\"outcome\":\"NOT_SENT\"}]}" })
	void anAnswerThatDoesNotFitIsNone(String body) {
		answer(200, body);
		assertThat(this.reservations.reserve(candidates(1), "t")).isInstanceOf(ReserveAnswer.Unavailable.class);
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403, 404, 429, 500, 502, 503, 302 })
	void whatIsNoEventsFaultIsTriedAgain(int status) {
		answer(status, "{\"detail\":\"secret\"}");
		assertThat(this.reservations.reserve(candidates(1), "t")).isInstanceOf(ReserveAnswer.Unavailable.class)
			.extracting(Object::toString)
			.asString()
			.doesNotContain("secret");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 413, 422 })
	void aRefusalBlamesAnEvent(int status) {
		answer(status, "{}");
		assertThat(this.reservations.reserve(candidates(1), "t")).isEqualTo(new ReserveAnswer.Refused(status));
	}

	@Test
	void anAnswerThatNeverComesOrNeverEndsIsNone() {
		Reservations impatient = waitingFor(Duration.ofMillis(500));
		this.handler = (exchange) -> hang();
		assertThat(impatient.reserve(candidates(1), "t")).isInstanceOf(ReserveAnswer.Unavailable.class);
		this.handler = (exchange) -> {
			exchange.getResponseHeaders().add("content-type", "application/json");
			exchange.sendResponseHeaders(200, 1000);
			exchange.getResponseBody().write("{\"results\":[".getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
			hang();
		};
		assertThat(impatient.reserve(candidates(1), "t")).isInstanceOf(ReserveAnswer.Unavailable.class);
	}

	@Test
	void connectionsAreUsedAgain() {
		answer(200, "{\"results\":[{\"outcome\":\"NOT_SENT\"}]}");
		Collections.nCopies(5, "t").forEach((topic) -> this.reservations.reserve(candidates(1), topic));
		assertThat(this.connections).hasSize(1);
	}

	@Test
	void nobodyThereIsNoAnswer() {
		this.server.stop(0);
		assertThat(this.reservations.reserve(candidates(1), "t")).isInstanceOf(ReserveAnswer.Unavailable.class);
	}

	private void answer(int status, String body) {
		this.handler = (exchange) -> send(exchange, status, body);
	}

	private static void send(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("content-type", "application/json");
		exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private void hang() {
		try {
			this.release.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static List<Candidate> candidates(int count) {
		NotificationEvent event = (NotificationEvent) new EventDecoder(10_000)
			.decode(Raw.binary("invoice.created", Raw.INVOICE).record());
		return IntStream.range(0, count)
			.mapToObj((offset) -> new Candidate(event, Rendering.of(event, 1).sms(), 2, offset,
					Instant.parse("2026-11-22T10:15:00.123Z"), Instant.parse("2026-11-22T10:16:00Z")))
			.toList();
	}

	private static String contract(String path) throws IOException {
		try (InputStream stream = ReservationsTests.class.getResourceAsStream("/contracts/" + path)) {
			assertThat(stream).as(path).isNotNull();
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
