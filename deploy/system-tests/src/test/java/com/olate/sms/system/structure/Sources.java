package com.olate.sms.system.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of this repository, without what is built from them.
 */
final class Sources {

	static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

	private static final Set<String> ELSEWHERE = Set.of("target", ".git", "data");

	private static final List<Path> ALL = read(ROOT).toList();

	private Sources() {
	}

	private static Stream<Path> read(Path folder) {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.toList()
				.stream()
				.filter((entry) -> !ELSEWHERE.contains(entry.getFileName().toString()))
				.flatMap((entry) -> Files.isDirectory(entry) ? read(entry) : Stream.of(entry));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<Path> files(Predicate<String> name) {
		return ALL.stream().filter((file) -> name.test(ROOT.relativize(file).toString())).toList();
	}

	static List<Path> mainCode() {
		return files((name) -> name.contains("src/main/java/") && name.endsWith(".java"));
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String text(List<Path> files) {
		return files.stream().map(Sources::text).collect(Collectors.joining("\n"));
	}

	/**
	 * What a pattern finds in a file: its first group, if it has one.
	 */
	static Set<String> found(Pattern pattern, Path file) {
		return pattern.matcher(text(file))
			.results()
			.map((MatchResult match) -> (match.groupCount() > 0) ? match.group(1) : match.group())
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
