package com.olate.sms.system.structure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Prometheus's own tool reads its configuration and the alerts, and plays the series of
 * {@code alerts.test.yml} to them. Skipped where {@code promtool} is not on the path.
 */
class AlertRulesTests {

	private static final Path FOLDER = Path.of("../prometheus");

	private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

	private static final Pattern TRIED = Pattern.compile("- alertname: (\\w+)");

	@Test
	void everyAlertIsTried() {
		assertThat(Sources.found(TRIED, FOLDER.resolve("alerts.test.yml")))
			.containsExactlyElementsOf(Sources.found(ALERT, FOLDER.resolve("alerts.yml")));
	}

	private static void assumePromtool() {
		assumeThat(
				Stream.of(System.getenv("PATH").split(File.pathSeparator)).map((folder) -> Path.of(folder, "promtool")))
			.as("promtool is not on the path: install Debian's package prometheus to run this")
			.anyMatch(Files::isExecutable);
	}

	@ParameterizedTest(name = "promtool {0} {1} {2}")
	@CsvSource({ "check,config,prometheus.yml", "check,rules,alerts.yml", "test,rules,alerts.test.yml" })
	void prometheusAccepts(String verb, String noun, String file) throws IOException, InterruptedException {
		assumePromtool();
		Process promtool = new ProcessBuilder(List.of("promtool", verb, noun, file)).directory(FOLDER.toFile())
			.redirectErrorStream(true)
			.start();
		String output = new String(promtool.getInputStream().readAllBytes());
		assertThat(promtool.waitFor()).as(output).isZero();
	}

}
