package com.olate.sms.runner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The account service over HTTP, as one user.
 */
final class AccountClient {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final JsonMapper json = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final String url;

	private final String authorization;

	AccountClient(String url, String username, String password) {
		this.url = url;
		this.authorization = "Basic "
				+ Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * An answer and what was asked.
	 */
	record Answer(String asked, int status, JsonNode body) {

		/**
		 * The body, if the status is one of these.
		 * @throws IOException telling the status and the detail of any other
		 */
		JsonNode expect(List<Integer> statuses) throws IOException {
			if (!statuses.contains(this.status)) {
				throw new IOException(
						this.asked + " was answered with " + this.status + " " + this.body.path("detail").asString(""));
			}
			return this.body;
		}

	}

	JsonNode get(String path) throws IOException {
		return send("GET " + path, request(path).GET().build()).expect(List.of(200));
	}

	Answer post(String path, Map<String, Object> body, Map<String, String> headers) throws IOException {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(this.json.writeValueAsString(body)));
		headers.forEach(request::header);
		return send("POST " + path, request.build());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.url + path))
			.timeout(PATIENCE)
			.header("Authorization", this.authorization)
			.header("Accept", "application/json");
	}

	private Answer send(String asked, HttpRequest request) throws IOException {
		try {
			HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			String body = response.body().isBlank() ? "{}" : response.body();
			return new Answer(asked, response.statusCode(), this.json.readTree(body));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while asking " + asked, ex);
		}
	}

}
