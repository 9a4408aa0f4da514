package com.olate.sms.system;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/**
 * An HTTP service as somebody who is logged in sees it.
 */
final class Door {

	private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	static final JsonMapper JSON = JsonMapper.shared();

	private final URI service;

	private final String authorization;

	private Door(URI service, String authorization) {
		this.service = service;
		this.authorization = authorization;
	}

	static Door open(URI service) {
		return new Door(service, "");
	}

	Door as(String username, String password) {
		byte[] login = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
		return new Door(this.service, "Basic " + Base64.getEncoder().encodeToString(login));
	}

	Door withKey(String key) {
		return new Door(this.service, "Bearer " + key);
	}

	Reply get(String path) {
		return send("GET", path, null, Map.of());
	}

	Reply post(String path, Object body) {
		return send("POST", path, body, Map.of());
	}

	Reply post(String path, Object body, Map<String, String> headers) {
		return send("POST", path, body, headers);
	}

	Reply patch(String path, Object body) {
		return send("PATCH", path, body, Map.of());
	}

	Reply delete(String path) {
		return send("DELETE", path, null, Map.of());
	}

	/**
	 * Sends a request; while the service is too busy, or takes no connection, it is
	 * repeated, as clients are told to.
	 */
	private Reply send(String method, String path, @Nullable Object body, Map<String, String> headers) {
		return await().atMost(PATIENCE)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(500))
			.ignoreExceptionsMatching((ex) -> ex.getCause() instanceof ConnectException)
			.until(() -> sendOnce(method, path, body, headers), (reply) -> reply.status() != 503);
	}

	private Reply sendOnce(String method, String path, @Nullable Object body, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.service.resolve(path))
			.timeout(Duration.ofSeconds(20))
			.header("Content-Type", "application/json");
		headers.forEach(request::setHeader);
		if (!this.authorization.isEmpty()) {
			request.header("Authorization", this.authorization);
		}
		request.method(method, (body == null) ? BodyPublishers.noBody()
				: BodyPublishers.ofString((body instanceof String text) ? text : JSON.writeValueAsString(body)));
		try {
			return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new IllegalStateException("No answer from " + this.service, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
