package com.olate.sms.system.structure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the documents name exists.
 */
class DocumentationTests {

	private static final List<Path> DOCUMENTS = Sources.files((name) -> name.endsWith(".md"));

	private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

	private static final Pattern FILE = Pattern
		.compile("`((?:deploy|[a-z]+-(?:service|ingest|adapter))/[A-Za-z0-9./_-]+)`");

	private static final Pattern VARIABLE = Pattern.compile(
			"\\b(?:OLATE|SERVER|MANAGEMENT|KAFKA|MONGODB|MONGO|ACCOUNT|INGEST|DISPATCHER|GATEWAY|SMSC|PHONES|DEMO|OPERATOR)"
					+ "_[A-Z][A-Z_]*[A-Z]\\b");

	private static final Pattern ENDPOINT = Pattern.compile("\\b(?:GET|POST|PUT|PATCH|DELETE) (/[A-Za-z0-9/{}_.-]+)");

	private static final Pattern COMMON_PATH = Pattern.compile("@RequestMapping\\(\"([^\"]+)\"");

	private static final Pattern MAPPED_PATH = Pattern
		.compile("@(?:Get|Post|Put|Patch|Delete)Mapping\\((?:path = )?\"([^\"]+)\"");

	@Test
	void linksLeadSomewhere() {
		assertThat(DOCUMENTS).allSatisfy((document) -> assertThat(Sources.found(LINK, document))
			.allSatisfy((link) -> assertThat(document.resolveSibling(link)).exists()));
	}

	@Test
	void filesExist() {
		assertThat(DOCUMENTS).allSatisfy(
				(document) -> assertThat(Sources.found(FILE, document)).filteredOn((file) -> !file.contains("/target"))
					.allSatisfy((file) -> assertThat(Files.exists(Sources.ROOT.resolve(file))).as(file).isTrue()));
	}

	@Test
	void variablesAreRead() {
		String everythingElse = Sources.text(Sources.files((name) -> name.matches(
				".*src/main/.*\\.(java|yaml)|.*\\.sh|.*compose\\.yaml|.*\\.env\\.example|.*(?:embedded-servers/src|gateway-adapter/src/test)/.*\\.java")));
		assertThat(DOCUMENTS).allSatisfy((document) -> assertThat(Sources.found(VARIABLE, document))
			.allSatisfy((variable) -> assertThat(everythingElse.contains(variable)).as(variable).isTrue()));
	}

	@Test
	void endpointsAreServed() {
		String code = Sources.text(Sources.mainCode()) + Sources.mainCode()
			.stream()
			.flatMap(DocumentationTests::mappedPaths)
			.collect(Collectors.joining("\n"));
		assertThat(DOCUMENTS).allSatisfy((document) -> assertThat(Sources.found(ENDPOINT, document))
			.filteredOn((path) -> !path.startsWith("/actuator"))
			.allSatisfy((path) -> assertThat(fixedParts(path)).allMatch(code::contains, path)));
	}

	/**
	 * The paths of a controller that says their common beginning once.
	 */
	private static Stream<String> mappedPaths(Path source) {
		return Sources.found(COMMON_PATH, source)
			.stream()
			.flatMap((common) -> Sources.found(MAPPED_PATH, source).stream().map((path) -> common + path));
	}

	/**
	 * The parts of a path between its placeholders: {@code /v1/admin/accounts} and
	 * {@code /grants}.
	 */
	private static List<String> fixedParts(String path) {
		return Stream.of(path.split("\\{[^}]*}"))
			.map((part) -> part.replaceAll("[/.]+$", ""))
			.filter((part) -> !part.isEmpty())
			.toList();
	}

}
