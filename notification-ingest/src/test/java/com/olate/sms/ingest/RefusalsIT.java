package com.olate.sms.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is refused is refused with a problem document that says what to change, by
 * whichever layer.
 */
class RefusalsIT {

	private static final String MESSAGE = "{\"type\": \"message\", \"data\": {\"text\": \"Hi\"}}";

	private static final int KIB = 1024;

	private static RunningIngest ingest;

	@BeforeAll
	static void start() {
		ingest = RunningIngest.start(Map.of("olate.body-timeout", "2s", "server.tomcat.connection-timeout", "1s",
				"olate.logins.wrong-burst", "1000", "olate.logins.network-wrong-burst", "1000"));
	}

	@AfterAll
	static void stop() {
		assertThat(EventRecords.in(ingest.topic)).as("nothing that was refused is on Kafka").isEmpty();
		ingest.close();
	}

	@Test
	void anUnknownUserAndAWrongPasswordGetTheSameBytes() {
		HttpResponse<String> wrong = post("Basic " + RunningIngest.base64("demo:wrong"));
		HttpResponse<String> unknown = post("Basic " + RunningIngest.base64("nobody:secret"));
		HttpResponse<String> key = post("Bearer osk_unknown");
		HttpResponse<String> none = ingest.post(MESSAGE, "Content-Type", "application/json");
		HttpResponse<String> digest = post("Digest username=\"demo\"");
		assertProblem(wrong, 401, "unauthorized");
		for (HttpResponse<String> other : List.of(unknown, key, none, digest)) {
			assertThat(other.statusCode()).isEqualTo(401);
			assertThat(other.body()).isEqualTo(wrong.body());
			assertThat(headers(other)).isEqualTo(headers(wrong));
		}
		assertThat(wrong.headers().allValues("WWW-Authenticate")).hasSize(1)
			.first()
			.asString()
			.startsWith("Basic realm=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic !!!", "Basic ", "Basic ZGVtbw==", "Bearer two words", "Bearer",
			"Basic ZGVtbzpzZWNyZXQ=, Bearer x", "Basic ZABlbW86c2VjcmV0" })
	void aLoginThatCannotBeReadIsMalformed(String authorization) {
		assertProblem(post(authorization), 400, "malformed");
	}

	@Test
	void twoLoginsAreMalformed() {
		assertProblem(ingest.post(MESSAGE, "Authorization", RunningIngest.DEMO, "Authorization", "Bearer osk_demo",
				"Content-Type", "application/json"), 400, "malformed");
		assertProblem(ingest.post("username=demo&password=secret&type=message&text=Hi", "Authorization",
				RunningIngest.DEMO, "Content-Type", "application/x-www-form-urlencoded"), 400, "malformed");
	}

	@Test
	void aLoginInTheQueryStringIsRefusedAndSaysSo() {
		HttpResponse<String> answer = ingest.send(HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + ingest.port()
					+ "/v1/events?type=message&username=demo&password=secret&text=Hi"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("")));
		assertProblem(answer, 400, "malformed");
		assertThat(answer.body()).contains("query string").doesNotContain("secret");
	}

	@Test
	void aFormWithoutALoginIsUnauthorized() {
		assertThat(
				ingest.post("type=message&text=Hi", "Content-Type", "application/x-www-form-urlencoded").statusCode())
			.isEqualTo(401);
		assertThat(
				ingest.post("username=demo&type=message&text=Hi", "Content-Type", "application/x-www-form-urlencoded")
					.statusCode())
			.isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "text/plain", "application/xml", "nonsense", "multipart/form-data;boundary=x",
			"application/cloudevents", "application/json;charset=ISO-8859-1", "application/json;charset=utf-16",
			"application/x-www-form-urlencoded;charset=windows-1252" })
	void otherMediaTypesAreUnsupported(String contentType) {
		assertProblem(ingest.post(MESSAGE, "Authorization", RunningIngest.DEMO, "Content-Type", contentType), 415,
				"unsupported-media-type");
	}

	@Test
	void aBodyWithoutATypeOrWithAnEncodingIsUnsupported() {
		assertProblem(ingest.post(MESSAGE, "Authorization", RunningIngest.DEMO), 415, "unsupported-media-type");
		assertProblem(ingest.post(MESSAGE, "Authorization", RunningIngest.DEMO, "Content-Type", "application/json",
				"Content-Encoding", "gzip"), 415, "unsupported-media-type");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{", "{\"type\": \"message\", \"data\": {\"text\": NaN}}" })
	void aBodyThatIsNotJsonIsMalformed(String body) {
		assertProblem(ingest.postJson(body), 400, "malformed");
	}

	@Test
	void aWrongEventIsInvalidAndNamesItsFields() {
		HttpResponse<String> answer = ingest.postJson("{\"type\": \"message\", \"data\": {}}");
		JsonNode problem = assertProblem(answer, 422, "invalid");
		assertThat(problem.path("errors").toString())
			.isEqualTo("[{\"field\":\"data.text\",\"code\":\"required\",\"message\":\"is required\"}]");
	}

	@Test
	void headersThatComeTwiceAreMalformed() {
		assertProblem(ingest.post(MESSAGE, "Authorization", RunningIngest.DEMO, "Content-Type", "application/json",
				"Idempotency-Key", "a", "Idempotency-Key", "b"), 400, "malformed");
		assertProblem(ingest.post("{}", "Authorization", RunningIngest.DEMO, "Content-Type", "application/json",
				"ce-id", "a", "ce-id", "b"), 400, "malformed");
	}

	@Test
	void aBatchTakesNoIdempotencyKey() {
		assertProblem(ingest.post("[]", "Authorization", RunningIngest.DEMO, "Content-Type",
				"application/cloudevents-batch+json", "Idempotency-Key", "a"), 422, "invalid");
	}

	@ParameterizedTest
	@CsvSource({ "application/json, 256", "application/cloudevents+json, 256",
			"application/cloudevents-batch+json, 1024", "application/x-www-form-urlencoded, 256" })
	void aBodyOverTheLimitIsTooLarge(String contentType, int kib) {
		String body = "x".repeat(kib * KIB + 1);
		assertProblem(ingest.post(body, "Authorization", RunningIngest.DEMO, "Content-Type", contentType), 413,
				"too-large");
		assertThat(ingest.post(body.substring(1), "Authorization", RunningIngest.DEMO, "Content-Type", contentType)
			.statusCode()).isIn(400, 422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 2000000\r\n", "Transfer-Encoding: chunked\r\n" })
	void aCallerThatIsStillSendingCanReadWhyItWasRefused(String framing) throws IOException {
		byte[] part = ("x".repeat(2000)).getBytes();
		boolean chunked = framing.startsWith("Transfer");
		try (RawHttp caller = new RawHttp(ingest.port())) {
			caller.send(head(RunningIngest.DEMO, framing));
			for (int i = 0; i < 1000; i++) {
				caller.send(chunked ? "7d0\r\n" : "").send(part).send(chunked ? "\r\n" : "");
			}
			caller.send(chunked ? "0\r\n\r\n" : "");
			assertThat(caller.answer()).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
		}
		try (RawHttp caller = new RawHttp(ingest.port())) {
			caller.send(head("Basic " + RunningIngest.base64("demo:wrong"), framing));
			for (int i = 0; i < 1000; i++) {
				caller.send(chunked ? "7d0\r\n" : "").send(part).send(chunked ? "\r\n" : "");
			}
			caller.send(chunked ? "0\r\n\r\n" : "");
			assertThat(caller.answer()).startsWith("HTTP/1.1 401").contains("\"code\":\"unauthorized\"");
		}
	}

	@Test
	void aBodyThatTricklesIsGivenUpAndSoIsACallerThatFallsSilent() throws IOException {
		try (RawHttp caller = new RawHttp(ingest.port())) {
			caller.send(head(RunningIngest.DEMO, "Content-Length: 1000\r\n"));
			long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
			while (!caller.hasAnswer() && System.nanoTime() < end) {
				caller.send("x");
				LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
			}
			assertThat(caller.answer()).startsWith("HTTP/1.1 408").contains("\"code\":\"too-slow\"");
		}
		try (RawHttp caller = new RawHttp(ingest.port())) {
			caller.send(head(RunningIngest.DEMO, "Content-Length: 1000\r\n")).send("{");
			assertThat(caller.answer()).matches("(?s)|HTTP/1.1 408 .*");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /\\u0001 HTTP/1.1                       | 400
			NONSENSE                                    | 400
			GET /v1/events HTTP/1.1                     | 405
			POST / HTTP/1.1                             | 404
			GET /v1/events/%2e%2e%5c HTTP/1.1           | 4
			POST /v1/events%00 HTTP/1.1                 | 4
			TRACE /v1/events HTTP/1.1                   | 4
			""")
	void whatTomcatOrSpringRefuseIsAProblemDocumentToo(String requestLine, String status) throws IOException {
		try (RawHttp caller = new RawHttp(ingest.port())) {
			caller.send(requestLine.replace("\\u0001", "\u0001")
					+ "\r\nHost: localhost\r\nAccept: text/html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
			assertThat(caller.answer()).startsWith("HTTP/1.1 " + status)
				.containsIgnoringCase("X-Request-Id: ")
				.containsIgnoringCase("Content-Type: application/problem+json")
				.contains("\"code\":");
		}
	}

	@Test
	void headersThatAreTooLargeAreAProblemDocumentToo() throws IOException {
		try (RawHttp caller = new RawHttp(ingest.port())) {
			caller.send(head("Basic " + "x".repeat(100_000), "Content-Length: 0\r\n"));
			assertThat(caller.answer()).startsWith("HTTP/1.1 4").contains("\"code\":");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 5\r\nContent-Length: 6\r\n", "Content-Length: -1\r\n",
			"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: nonsense\r\n" })
	void contradictoryFramingIsNeverAccepted(String framing) throws IOException {
		try (RawHttp caller = new RawHttp(ingest.port())) {
			caller.send(head(RunningIngest.DEMO, framing)).send("0\r\n\r\n");
			assertThat(caller.answer()).doesNotContain(" 202 ");
		}
	}

	@Test
	void whatASpringPathCannotProduceIsNotAcceptable() {
		HttpResponse<String> answer = ingest
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ingest.port() + "/v3/api-docs"))
				.header("Accept", "image/png"));
		assertProblem(answer, 406, "not-acceptable");
	}

	@Test
	void aSaneRequestIdOfTheCallerIsKept() {
		HttpResponse<String> kept = ingest.post(MESSAGE, "X-Request-Id", "abc-1", "Content-Type", "application/json");
		assertThat(kept.headers().allValues("X-Request-Id")).containsExactly("abc-1");
		HttpResponse<String> replaced = ingest.post(MESSAGE, "X-Request-Id", "<script>", "Content-Type",
				"application/json");
		assertThat(replaced.headers().allValues("X-Request-Id")).hasSize(1).doesNotContain("<script>");
	}

	private static HttpResponse<String> post(String authorization) {
		return ingest.post(MESSAGE, "Authorization", authorization, "Content-Type", "application/json");
	}

	private static String head(String authorization, String framing) {
		return "POST /v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
				+ authorization + "\r\n" + framing + "\r\n";
	}

	private static JsonNode assertProblem(HttpResponse<String> answer, int status, String code) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
		JsonNode problem = JsonMapper.shared().readTree(answer.body());
		assertThat(problem.path("status").intValue()).isEqualTo(status);
		assertThat(problem.path("code").asString()).isEqualTo(code);
		assertThat(problem.path("type").asString()).isEqualTo("urn:olate:problem:" + code);
		assertThat(problem.path("title").asString()).isNotBlank();
		assertThat(problem.path("detail").asString()).isNotBlank();
		return problem;
	}

	private static Map<String, ?> headers(HttpResponse<String> answer) {
		Map<String, Object> headers = new TreeMap<>(answer.headers().map());
		headers.keySet().removeIf((name) -> name.equalsIgnoreCase("date") || name.equalsIgnoreCase("x-request-id"));
		return headers;
	}

}
