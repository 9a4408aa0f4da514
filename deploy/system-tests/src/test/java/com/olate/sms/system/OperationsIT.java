package com.olate.sms.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What operators look at is there from the start.
 */
class OperationsIT {

	private static final Path DEPLOY = Path.of("..");

	private static final Pattern NAME = Pattern.compile("\\b(?:olate|kafka|jvm)_[a-z_]+");

	private static OlateSystem system;

	@BeforeAll
	static void start() {
		system = OlateSystem.withWindows(Duration.ofSeconds(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "grafana/dashboards/pipeline.json", "prometheus/alerts.yml" })
	void everyMetricThatIsLookedAtIsMeasured(String file) throws IOException {
		Set<String> wanted = names(Files.readString(DEPLOY.resolve(file)));
		await().atMost(60, TimeUnit.SECONDS)
			.untilAsserted(() -> assertThat(wanted).isNotEmpty().isSubsetOf(measured()));
	}

	private static Set<String> measured() {
		Set<String> measured = new TreeSet<>();
		system.services()
			.forEach((service) -> measured.addAll(names(service.get("actuator/prometheus").is(200).text())));
		return measured;
	}

	private static Set<String> names(String text) {
		Set<String> names = new TreeSet<>();
		NAME.matcher(text).results().forEach((name) -> names.add(name.group()));
		return names;
	}

	@Test
	void everyServiceSaysThatItIsReady() {
		system.services().forEach((service) -> {
			assertThat(service.get("actuator/health/readiness").is(200).json().get("status").asString())
				.isEqualTo("UP");
			assertThat(service.get("actuator/health/liveness").is(200).json().get("status").asString()).isEqualTo("UP");
		});
	}

	@Test
	void nothingElseIsToldByTheActuator() {
		system.services().forEach((service) -> assertThat(service.get("actuator/env").status()).isIn(401, 403, 404));
	}

}
