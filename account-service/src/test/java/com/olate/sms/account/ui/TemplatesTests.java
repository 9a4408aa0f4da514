package com.olate.sms.account.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no template may hold, since the content policy forbids it or it would run what
 * people have typed.
 */
class TemplatesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final List<Pattern> FORBIDDEN = List.of(Pattern.compile("<style", Pattern.CASE_INSENSITIVE),
			Pattern.compile("<script(?![^>]*\\b(?:th:)?src=)", Pattern.CASE_INSENSITIVE),
			Pattern.compile("\\s(?:th:)?style="), Pattern.compile("\\s(?:th:)?on[a-z]+="), Pattern.compile("hx-on"),
			Pattern.compile("javascript:"), Pattern.compile("th:utext"), Pattern.compile("\\[\\("),
			Pattern.compile("(?:src|href)=\"(?:https?:)?//"));

	/** A form that changes something gets its token by {@code th:action}. */
	private static final Pattern FORM_WITHOUT_TOKEN = Pattern
		.compile("<form(?=[^>]*method=\"post\")(?![^>]*th:action)");

	private static final Pattern SUMMARY = Pattern.compile("forms :: summary\\(\\$\\{faults}, \\$\\{ \\{(.*)} }\\)");

	private static final Pattern LABEL = Pattern.compile("'([^']+)': (?:'([^']+)'|(\\w+))");

	private static final Pattern FIELD = Pattern
		.compile(":: (?:text|secret|choice)\\('([^']+)', '([^']+)'.*, (null|\\$\\{faults})\\)");

	/** A label, and after it the fault of the same field. */
	private static final Pattern WRITTEN_FIELD = Pattern
		.compile("<label for=\"([^\"$]+)\">([^<]+)</label>(?:(?!<label).)*?forms :: fault\\('\\1'", Pattern.DOTALL);

	static Stream<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList().stream();
		}
	}

	static Stream<Path> pages() throws IOException {
		return templates().filter((file) -> !file.endsWith("forms.html"));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void holdsNothingThatRunsOrPaintsByItself(Path template) throws IOException {
		String text = Files.readString(template);
		assertThat(FORBIDDEN).noneSatisfy((pattern) -> assertThat(text).containsPattern(pattern));
	}

	/** What {@code th:with} calls by this name. */
	private static String given(String text, String name) {
		Matcher given = Pattern.compile("\\b" + name + "='([^']+)'").matcher(text);
		return given.find() ? given.group(1) : "";
	}

	/** The summary over a refused form names a field by its label. */
	@ParameterizedTest
	@MethodSource("pages")
	void namesEveryFieldThatCanBeWrongInItsSummary(Path template) throws IOException {
		String text = Files.readString(template);
		Map<String, String> named = new TreeMap<>();
		SUMMARY.matcher(text)
			.results()
			.forEach((summary) -> LABEL.matcher(summary.group(1))
				.results()
				.forEach((label) -> named.put(label.group(1),
						(label.group(2) != null) ? label.group(2) : given(text, label.group(3)))));
		Map<String, String> fields = new TreeMap<>();
		FIELD.matcher(text)
			.results()
			.filter((field) -> !field.group(3).equals("null"))
			.forEach((field) -> fields.put(field.group(1), field.group(2)));
		WRITTEN_FIELD.matcher(text).results().forEach((field) -> fields.put(field.group(1), field.group(2)));
		if (text.contains("forms :: days(")) {
			fields.putAll(Map.of("from", "From", "to", "To"));
		}
		assertThat(named).as(template.toString()).containsAllEntriesOf(fields);
	}

	@ParameterizedTest
	@MethodSource("templates")
	void givesEveryFormThatChangesSomethingItsToken(Path template) throws IOException {
		assertThat(Files.readString(template)).doesNotContainPattern(FORM_WITHOUT_TOKEN);
	}

}
