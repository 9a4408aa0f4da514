package com.olate.sms.account.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestEnvironment;
import com.olate.sms.account.testing.TestOwner;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class ProblemsIT {

	@Autowired
	private TestApi api;

	@Test
	void everyRefusalIsAProblemDocumentWhateverIsAccepted() {
		RestTestClient owner = this.api.as(this.api.newOwner());
		for (String accept : new String[] { "text/html", "application/json", "image/png" }) {
			problem(owner.get().uri("/v1/nothing").header("Accept", accept).exchange(), 404, "not-found");
			problem(owner.delete().uri("/v1/account").header("Accept", accept).exchange(), 405, "method-not-allowed");
			problem(this.api.anonymous().get().uri("/v1/account").header("Accept", accept).exchange(), 401,
					"unauthorized");
			problem(owner.get().uri("/v1/admin/accounts").header("Accept", accept).exchange(), 403, "forbidden");
			problem(this.api.anonymous().get().uri("/v3/nothing").header("Accept", accept).exchange(), 404,
					"not-found");
		}
		for (String accept : new String[] { "application/json", "image/png", "*/*" }) {
			problem(this.api.anonymous().get().uri("/nothing").header("Accept", accept).exchange(), 404, "not-found");
			problem(this.api.anonymous().get().uri("/error").header("Accept", accept).exchange(), 404, "not-found");
		}
		problem(owner.get().uri("/v1/account").header("Accept", "text/html").exchange(), 406, "not-acceptable");
		owner.delete().uri("/v1/account").exchange().expectHeader().valueMatches("Allow", ".*GET.*");
	}

	@Test
	void bodiesThatCannotBeReadSayWhatToChange() {
		RestTestClient owner = this.api.as(this.api.newOwner());
		Map<String, Integer> bodies = new LinkedHashMap<>();
		for (String malformed : new String[] { "{", "", "nonsense", "{\"name\": \"a\"} {}", "{\"name\": \"a\",}",
				"{\"name\": \"a\", \"name\": \"b\"}", "{\"name\": NaN}", "[]", "\"text\"", "5", "null",
				"[".repeat(10_000), "{\"name\": \"\\ud800" }) {
			bodies.put(malformed, 400);
		}
		for (String wrong : new String[] { "{\"name\": 5}", "{\"name\": true}", "{\"name\": {}}", "{\"nam\": \"x\"}",
				"{\"notify\": []}", "{\"notify\": {\"invoice.created\": 1}}", "{\"name\": \"\\ud800\"}",
				"{\"name\": \"a\\u0000b\"}", "{\"email\": \"" + "x".repeat(1000) + "\"}" }) {
			bodies.put(wrong, 422);
		}
		bodies.forEach((body, status) -> {
			RestTestClient.ResponseSpec answer = owner.patch()
				.uri("/v1/account")
				.contentType(MediaType.APPLICATION_JSON)
				.body(body)
				.exchange();
			problem(answer, status, (status == 400) ? "malformed" : "invalid");
		});
		problem(owner.patch().uri("/v1/account").contentType(MediaType.TEXT_PLAIN).body("x").exchange(), 415,
				"unsupported-media-type");
		problem(owner.patch()
			.uri("/v1/account")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("a=b")
			.exchange(), 415, "unsupported-media-type");
	}

	@Test
	void amountsAreWholeNumbersWithinBounds() {
		String account = this.api.newOwner().account().value();
		for (String credits : new String[] { "1.5", "1e400", "9223372036854775808", "-9223372036854775809",
				"123456789012345678901234567890", "\"5\"", "true", "null", "-1", "0", "{}", "1e3" }) {
			RestTestClient.ResponseSpec answer = this.api.asOperator()
				.post()
				.uri("/v1/admin/accounts/" + account + "/grants")
				.contentType(MediaType.APPLICATION_JSON)
				.body("{\"credits\": " + credits + ", \"reason\": \"test\"}")
				.exchange();
			answer.expectStatus().isEqualTo(422).expectBody().jsonPath("$.errors[0].field").isEqualTo("credits");
			this.api.as(this.api.newOwner())
				.post()
				.uri("/v1/orders")
				.contentType(MediaType.APPLICATION_JSON)
				.body("{\"credits\": " + credits + "}")
				.exchange()
				.expectStatus()
				.isEqualTo(422)
				.expectBody()
				.jsonPath("$.errors[0].field")
				.isEqualTo("credits");
		}
	}

	@Test
	void pagesAndFiltersThatDoNotExistAreRefusedByName() {
		RestTestClient owner = this.api.as(this.api.newOwner());
		Map<String, String> queries = Map.of("size=501", "size", "size=0", "size", "page=-1", "page", "page=x", "page",
				"size=1000000000", "size", "page=99999999999", "page", "colour=red", "colour", "page=1&page=2", "page",
				"siz%65=5&x=y", "x");
		queries.forEach((query, field) -> owner.get()
			.uri(URI.create("http://localhost:" + this.api.port() + "/v1/api-keys?" + query))
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo(field));
		owner.get().uri("/v1/api-keys?page=2147483647&size=500").exchange().expectStatus().isOk();
	}

	@Test
	void whatTomcatRefusesIsAProblemDocumentToo() throws IOException {
		for (String request : new String[] { "GET /v1/acc ount HTTP/1.1\r\nHost: a\r\n\r\n",
				"GET /v1/<account> HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
				"GET /v1/account HTTP/1.1\r\nConnection: close\r\n\r\n",
				"GET /v1/%2e%2e/account%2f HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
				"GET //v1//account HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
				"GET /v1/account;x=y HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
				"GET /v1/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
				"POST /v1/account HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
				"POST /v1/account HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
				"GET /v1/account HTTP/1.1\r\nHost: a\r\nX: " + "y".repeat(20_000) + "\r\n\r\n" }) {
			String answer = RawHttp.exchange(this.api.port(), RawHttp.ascii(request));
			assertThat(answer).as(request.substring(0, Math.min(60, request.length())))
				.startsWith("HTTP/1.1 4")
				.containsIgnoringCase("content-type: application/problem+json")
				.containsIgnoringCase("x-request-id: ")
				.contains("\"type\":\"urn:olate:problem:");
		}
	}

	@Test
	void aQueryThatCannotBeDecodedIsMalformed() throws IOException {
		TestOwner owner = this.api.newOwner();
		String login = Base64.getEncoder()
			.encodeToString((owner.username() + ":" + owner.password()).getBytes(StandardCharsets.UTF_8));
		String request = "GET /v1/api-keys?%zz=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Basic "
				+ login + "\r\n\r\n";
		assertThat(RawHttp.exchange(this.api.port(), RawHttp.ascii(request))).startsWith("HTTP/1.1 400")
			.contains("urn:olate:problem:malformed");
	}

	@Test
	void aClientThatIsStillSendingCanReadTheRefusal() throws IOException {
		byte[] body = new byte[1_500_000];
		Arrays.fill(body, (byte) 'x');
		String head = "PATCH /v1/account HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nConnection: close\r\n"
				+ "Content-Length: " + body.length + "\r\n";
		assertThat(RawHttp.exchange(this.api.port(), RawHttp.ascii(head + "\r\n"), body)).startsWith("HTTP/1.1 413");
		byte[] small = Arrays.copyOf(body, 200_000);
		String smaller = head.replace("Content-Length: " + body.length, "Content-Length: " + small.length);
		assertThat(RawHttp.exchange(this.api.port(), RawHttp.ascii(smaller + "\r\n"), small))
			.startsWith("HTTP/1.1 401");
		String chunk = Integer.toHexString(body.length) + "\r\n";
		String chunked = "POST /internal/v1/logins/verify HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
				+ TestEnvironment.SERVICE_TOKEN + "\r\nContent-Type: application/json\r\nConnection: close\r\n"
				+ "Transfer-Encoding: chunked\r\n\r\n";
		assertThat(
				RawHttp.exchange(this.api.port(), RawHttp.ascii(chunked + chunk), body, RawHttp.ascii("\r\n0\r\n\r\n")))
			.startsWith("HTTP/1.1 400");
	}

	@Test
	void aSaneRequestIdIsKeptAndAnyOtherReplaced() {
		RestTestClient anyone = this.api.anonymous();
		anyone.get()
			.uri("/v1/account")
			.header("X-Request-Id", "billing-7.42")
			.exchange()
			.expectHeader()
			.valueEquals("X-Request-Id", "billing-7.42");
		for (String id : new String[] { "a b", "<script>", "x".repeat(101) }) {
			anyone.get()
				.uri("/v1/account")
				.header("X-Request-Id", id)
				.exchange()
				.expectHeader()
				.valueMatches("X-Request-Id", "[0-9a-f-]{36}");
		}
		anyone.method(HttpMethod.OPTIONS).uri("/v1/account").exchange().expectHeader().exists("X-Request-Id");
	}

	private static void problem(RestTestClient.ResponseSpec answer, int status, String code) {
		answer.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType("application/problem+json")
			.expectHeader()
			.exists("X-Request-Id")
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo(status)
			.jsonPath("$.code")
			.isEqualTo(code)
			.jsonPath("$.type")
			.isEqualTo("urn:olate:problem:" + code);
	}

}
