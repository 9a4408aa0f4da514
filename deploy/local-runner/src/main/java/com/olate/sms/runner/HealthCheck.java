package com.olate.sms.runner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks a health address.
 */
final class HealthCheck {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	/**
	 * Whether the answer is 200; any other answer and none at all is false.
	 */
	boolean isHealthy(URI address) {
		HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
