package com.olate.sms.system.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The house style, held against the sources of all modules.
 */
class SourceTests {

	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

	private static final Pattern VAGUE_NAME = Pattern.compile("(Manager|Helper|Utils?|Impl|DTO|Dto|Processor)\\.java$");

	private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

	private static List<Path> sources;

	@BeforeAll
	static void findTheSources() throws IOException {
		try (Stream<Path> modules = Stream.concat(Files.list(ROOT), Files.list(ROOT.resolve("deploy")))) {
			sources = modules.map((module) -> module.resolve("src/main/java"))
				.filter(Files::isDirectory)
				.flatMap(SourceTests::javaFiles)
				.toList();
		}
		assertThat(sources).hasSizeGreaterThan(100);
	}

	private static Stream<Path> javaFiles(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList().stream();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void filesAreSmall() {
		List<Long> lines = sources.stream().map((file) -> read(file).lines().count()).sorted().toList();
		assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(60);
		assertThat(lines.get(lines.size() * 95 / 100)).as("95th percentile").isLessThanOrEqualTo(200);
		assertThat(sources).allSatisfy((file) -> assertThat(read(file).lines().count()).isLessThanOrEqualTo(400));
	}

	@Test
	void namesAreTelling() {
		assertThat(sources).noneMatch((file) -> VAGUE_NAME.matcher(file.toString()).find());
	}

	@Test
	void nothingIsLeftUnfinished() {
		assertThat(sources).noneMatch((file) -> UNFINISHED.matcher(read(file)).find());
	}

}
