package com.olate.sms.runner;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Asks a health address.
 */
final class HealthCheck {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	/**
	 * Whether the answer is 200; any other answer and none at all is false.
	 */
	CompletableFuture<Boolean> ask(URI address) {
		HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
		return this.client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
			.handle((answer, trouble) -> trouble == null && answer.statusCode() == 200);
	}

}
