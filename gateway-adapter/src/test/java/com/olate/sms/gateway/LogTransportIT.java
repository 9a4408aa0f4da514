package com.olate.sms.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * The log transport, and what the gateway answers over HTTP.
 */
class LogTransportIT {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void withoutAnSmscNothingIsSentAndTheCreditComesBack() throws IOException, InterruptedException {
		try (Installation installation = new Installation();
				ConfigurableApplicationContext gateway = installation
					.gateway(Map.of("olate.gateway.transport", "log"))) {
			String message = installation.command("447700900701");
			await().atMost(PATIENCE)
				.untilAsserted(
						() -> assertThat(installation.states(message)).containsExactly("FAILED/LOG_ONLY release"));
			JsonNode result = installation.results(message).get(0);
			assertThat(result.path("route").asString()).isEqualTo("log");
			String base = "http://localhost:" + gateway.getEnvironment().getProperty("local.server.port");
			routesAreForServicesOnly(base);
			healthAndMetricsAreOpen(base);
		}
	}

	private void routesAreForServicesOnly(String base) throws IOException, InterruptedException {
		HttpResponse<String> refused = get(base + "/internal/v1/routes", "Bearer wrong");
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
		assertThat(refused.headers().firstValue("x-request-id")).isPresent();
		HttpResponse<String> routes = get(base + "/internal/v1/routes", "Bearer " + Installation.TOKEN);
		assertThat(ContractSchema.faults("routes", routes.body())).isEmpty();
		assertThat(routes.body()).contains("\"name\":\"log\"", "\"state\":\"OPEN\"", "\"window\":100",
				"\"binds\":{\"up\":1,\"total\":1}", "\"sending\":{\"paused\":false,\"reason\":\"\"}");
		HttpResponse<String> missing = get(base + "/nothing", "Bearer " + Installation.TOKEN);
		assertThat(missing.statusCode()).isEqualTo(404);
		assertThat(missing.body()).contains("\"code\":\"not-found\"");
	}

	private void healthAndMetricsAreOpen(String base) throws IOException, InterruptedException {
		assertThat(get(base + "/actuator/health/readiness", "").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(get(base + "/actuator/health/liveness", "").statusCode()).isEqualTo(200);
		assertThat(get(base + "/actuator/env", "").statusCode()).isNotEqualTo(200);
		assertThat(get(base + "/actuator/prometheus", "").body())
			.contains("olate_gateway_messages_total{reason=\"LOG_ONLY\",state=\"FAILED\"} 1.0",
					"olate_gateway_submits_total{result=\"failed\"} 1.0",
					"olate_gateway_binds{route=\"log\",state=\"OPEN\"} 1.0",
					"olate_gateway_receipts_total{result=\"matched\"} 0.0")
			.doesNotContain("447700900701");
	}

	@Test
	void theLogTransportIsRefusedInProduction() {
		try (Installation installation = new Installation()) {
			assertThatExceptionOfType(Exception.class)
				.isThrownBy(() -> installation
					.gateway(Map.of("olate.gateway.transport", "log", "spring.profiles.active", "production"))
					.close())
				.havingRootCause()
				.withMessageContaining("refused in the profile production");
		}
	}

	private HttpResponse<String> get(String uri, String authorization) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri));
		if (!authorization.isEmpty()) {
			request.header("Authorization", authorization);
		}
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
