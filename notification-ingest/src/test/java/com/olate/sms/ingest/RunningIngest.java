package com.olate.sms.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.olate.sms.servers.TestServers;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole service on free ports, with a topic of its own and a fake account-service
 * that knows {@code demo:secret} and the key {@code osk_demo}.
 */
final class RunningIngest implements AutoCloseable {

	static final String ACCOUNT = "a7k3m9x2q8w4t6z1";

	static final String DEMO = "Basic " + base64("demo:secret");

	static final Instant START = Instant.parse("2026-11-22T10:15:10Z");

	final String topic = "t" + UUID.randomUUID() + "-notification-events";

	final MutableClock clock = new MutableClock(START);

	final FakeAccountService accounts = new FakeAccountService().knows("demo:secret", ACCOUNT)
		.knows("osk_demo", ACCOUNT);

	private final HttpClient client = HttpClient.newHttpClient();

	private final ConfigurableApplicationContext context;

	private RunningIngest(String bootstrap, Map<String, Object> overrides) {
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0",
				"--spring.kafka.bootstrap-servers=" + bootstrap, "--olate.service-token=" + FakeAccountService.TOKEN,
				"--olate.account-service.url=" + this.accounts.url(), "--olate.topics.replication-factor=1",
				"--olate.topics.min-insync-replicas=1", "--olate.topics.names.notification-events=" + this.topic,
				"--server.address=127.0.0.1"));
		overrides.forEach((name, value) -> arguments.add("--" + name + "=" + value));
		this.context = new SpringApplicationBuilder(IngestApplication.class)
			.initializers((context) -> ((GenericApplicationContext) context).registerBean("testClock", Clock.class,
					() -> this.clock, (bean) -> bean.setPrimary(true)))
			.run(arguments.toArray(String[]::new));
	}

	static RunningIngest start() {
		return start(Map.of());
	}

	static RunningIngest start(Map<String, Object> overrides) {
		return new RunningIngest(TestServers.kafkaBootstrap(), overrides);
	}

	static RunningIngest startOn(String bootstrap, Map<String, Object> overrides) {
		return new RunningIngest(bootstrap, overrides);
	}

	int port() {
		return ((WebServerApplicationContext) this.context).getWebServer().getPort();
	}

	int managementPort() {
		return Integer.parseInt(this.context.getEnvironment().getRequiredProperty("local.management.port"));
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(uri(port(), path)));
	}

	HttpResponse<String> getManagement(String path) {
		return send(HttpRequest.newBuilder(uri(managementPort(), path)));
	}

	/**
	 * Posts a body with these headers, given as name and value in turn.
	 */
	HttpResponse<String> post(String body, String... headers) {
		return send(HttpRequest.newBuilder(uri(port(), "/v1/events"))
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.headers(headers));
	}

	HttpResponse<String> postJson(String body) {
		return post(body, "Authorization", DEMO, "Content-Type", "application/json");
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.timeout(Duration.ofSeconds(30)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static URI uri(int port, String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

	@Override
	public void close() {
		SpringApplication.exit(this.context);
		this.accounts.close();
	}

}
