package com.olate.sms.system.structure;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What alerts, dashboards and documents count with is counted.
 */
class MetricNamesTests {

	private static final Pattern METRIC = Pattern.compile("\\bolate_[a-z_]+");

	private static final Pattern METER = Pattern.compile("\"(olate\\.[a-z.]+)\"");

	private static final Pattern METER_PREFIX = Pattern.compile("PREFIX = \"(olate\\.[a-z.]+\\.)\"");

	private static final Pattern METER_REST = Pattern
		.compile("PREFIX \\+ \"([a-z.]+)\"|counter\\(registry, \"([a-z.]+)\"");

	@Test
	void metricsAreMeasured() {
		Set<String> meters = meters();
		List<Path> users = Sources.files((name) -> name.matches(".*\\.md|.*alerts\\.yml|.*grafana/dashboards/.*"));
		assertThat(users).allSatisfy((user) -> assertThat(Sources.found(METRIC, user))
			.allSatisfy((metric) -> assertThat(meters).as(metric).anyMatch((meter) -> isOf(metric, meter))));
	}

	private static boolean isOf(String metric, String meter) {
		String name = meter.replace('.', '_');
		return metric.startsWith(name)
				&& metric.substring(name.length()).matches("(_seconds)?(_total|_sum|_count|_max|_bucket)?");
	}

	private static Set<String> meters() {
		Set<String> meters = new TreeSet<>();
		for (Path file : Sources.mainCode()) {
			String code = Sources.text(file);
			meters.addAll(Sources.found(METER, file));
			Sources.found(METER_PREFIX, file)
				.forEach((prefix) -> METER_REST.matcher(code)
					.results()
					.map((rest) -> (rest.group(1) != null) ? rest.group(1) : rest.group(2))
					.forEach((rest) -> meters.add(prefix + rest)));
		}
		return meters;
	}

}
