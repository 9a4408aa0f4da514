package com.olate.sms.account.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

	static Stream<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void holdsNothingThatRunsOrPaintsByItself(Path template) throws IOException {
		String text = Files.readString(template);
		assertThat(FORBIDDEN).noneSatisfy((pattern) -> assertThat(text).containsPattern(pattern));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void givesEveryFormThatChangesSomethingItsToken(Path template) throws IOException {
		assertThat(Files.readString(template)).doesNotContainPattern(FORM_WITHOUT_TOKEN);
	}

}
