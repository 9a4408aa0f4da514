package com.olate.sms.servers.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The files of a store's folder: {@code snapshot-N} holds everything from before
 * {@code journal-N}; the state is the newest snapshot and the journals from its number
 * on.
 */
final class StoreFiles {

	private static final Pattern NAME = Pattern.compile("(snapshot|journal)-(\\d{9})");

	private final Path folder;

	StoreFiles(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
	}

	Path snapshot(int number) {
		return this.folder.resolve(String.format("snapshot-%09d", number));
	}

	Path journal(int number) {
		return this.folder.resolve(String.format("journal-%09d", number));
	}

	Path unfinishedSnapshot() {
		return this.folder.resolve("snapshot.tmp");
	}

	/**
	 * The number of the newest snapshot, or 0 if there is none.
	 */
	int newestSnapshot() throws IOException {
		return numbers("snapshot").stream().max(Integer::compare).orElse(0);
	}

	/**
	 * The journals that follow the newest snapshot, oldest first.
	 */
	List<Integer> journals() throws IOException {
		int snapshot = newestSnapshot();
		return numbers("journal").stream().filter((number) -> number >= snapshot).sorted().toList();
	}

	/**
	 * Removes what the newest snapshot has made needless.
	 */
	void removeOld() throws IOException {
		int snapshot = newestSnapshot();
		Files.deleteIfExists(unfinishedSnapshot());
		for (int number : numbers("journal")) {
			if (number < snapshot) {
				Files.delete(journal(number));
			}
		}
		for (int number : numbers("snapshot")) {
			if (number < snapshot) {
				Files.delete(snapshot(number));
			}
		}
	}

	private List<Integer> numbers(String kind) throws IOException {
		List<Integer> numbers = new ArrayList<>();
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				Integer number = number(kind, file);
				if (number != null) {
					numbers.add(number);
				}
			}
		}
		return numbers;
	}

	private static @Nullable Integer number(String kind, Path file) {
		Matcher name = NAME.matcher(file.getFileName().toString());
		return (name.matches() && name.group(1).equals(kind)) ? Integer.valueOf(name.group(2)) : null;
	}

}
