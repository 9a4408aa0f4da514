package com.olate.sms.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The processes of a local system, by name, with pid and time of start, in the order of
 * their start. The time tells our process from a stranger who got its pid later, so what
 * a killed runner left behind can be stopped, and nothing else is.
 */
final class ProcessRecords {

	private static final Duration SAME_START = Duration.ofSeconds(2);

	static final Duration PATIENCE = Duration.ofSeconds(25);

	private final Path file;

	ProcessRecords(Path file) {
		this.file = file;
	}

	void clear() throws IOException {
		Files.deleteIfExists(this.file);
	}

	synchronized void add(String name, ProcessHandle process) throws IOException {
		long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
		Files.writeString(this.file, name + " " + process.pid() + " " + start + "\n", StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
	}

	/**
	 * The recorded processes that still run.
	 */
	Map<String, ProcessHandle> running() throws IOException {
		Map<String, ProcessHandle> running = new LinkedHashMap<>();
		if (!Files.exists(this.file)) {
			return running;
		}
		for (String line : Files.readAllLines(this.file)) {
			String[] fields = line.split(" ");
			if (fields.length == 3) {
				process(Long.parseLong(fields[1]), Instant.ofEpochMilli(Long.parseLong(fields[2])))
					.ifPresent((process) -> running.put(fields[0], process));
			}
		}
		return running;
	}

	private static Optional<ProcessHandle> process(long pid, Instant start) {
		return ProcessHandle.of(pid)
			.filter(ProcessHandle::isAlive)
			.filter((process) -> process.info()
				.startInstant()
				.map((actual) -> Duration.between(start, actual).abs().compareTo(SAME_START) <= 0)
				.orElse(false));
	}

	/**
	 * Stops what still runs, the last started first, and tells of each.
	 */
	void stopLeftovers(Consumer<String> tell) throws IOException {
		List<Map.Entry<String, ProcessHandle>> leftovers = new ArrayList<>(running().entrySet());
		Collections.reverse(leftovers);
		for (Map.Entry<String, ProcessHandle> leftover : leftovers) {
			tell.accept("Stopping " + leftover.getKey() + " (pid " + leftover.getValue().pid()
					+ "), left over from an earlier run.");
			stop(leftover.getValue(), PATIENCE);
		}
		clear();
	}

	/**
	 * Asks a process to end, and ends it if it has not within the time.
	 */
	static void stop(ProcessHandle process, Duration patience) {
		process.destroy();
		try {
			process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			process.destroyForcibly();
			process.onExit().join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
