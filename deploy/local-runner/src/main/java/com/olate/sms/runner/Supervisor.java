package com.olate.sms.runner;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Starts processes, each as soon as those it needs are ready, watches them, and stops
 * them in the reverse order. Starting and watching are one thread's work; {@link #stop}
 * may come from another at any time, and after it nothing is started any more.
 */
final class Supervisor {

	private static final Duration LOOK = Duration.ofMillis(100);

	private final Map<String, Child> children = new LinkedHashMap<>();

	private final HealthCheck health = new HealthCheck();

	private final ProcessRecords records;

	private final Consumer<String> output;

	private boolean stopped;

	/**
	 * A supervisor without processes.
	 * @param records where each process is written down as it starts
	 * @param output receives the processes' lines, each with its process's name
	 */
	Supervisor(ProcessRecords records, Consumer<String> output) {
		this.records = records;
		this.output = output;
	}

	/**
	 * Starts all and returns when all are ready.
	 * @throws RunnerException if one ends or is not ready in time
	 */
	void start(List<ChildSpec> specs, Duration patience) throws IOException {
		List<ChildSpec> waiting = new ArrayList<>(specs);
		long deadline = System.nanoTime() + patience.toNanos();
		while (!isStopped()) {
			Set<String> ready = ready();
			for (ChildSpec spec : List.copyOf(waiting)) {
				if (ready.containsAll(spec.after())) {
					start(spec);
					waiting.remove(spec);
				}
			}
			if (waiting.isEmpty() && ready.size() == specs.size()) {
				return;
			}
			Child ended = ended();
			if (ended != null) {
				throw died(ended);
			}
			if (System.nanoTime() > deadline) {
				throw late(waiting, ready, patience);
			}
			pause();
		}
		throw new RunnerException("Stopped before everything was ready.");
	}

	private synchronized void start(ChildSpec spec) throws IOException {
		if (this.stopped) {
			return;
		}
		Child child = Child.start(spec, (line) -> this.output.accept(prefix(spec.name()) + line));
		this.children.put(spec.name(), child);
		this.records.add(spec.name(), child.handle());
	}

	private static String prefix(String name) {
		return String.format("%-10s | ", name);
	}

	/**
	 * Waits until one of the processes ends by itself, or all are stopped.
	 * @throws RunnerException telling which ended, with its last lines
	 */
	void watch() {
		while (!isStopped()) {
			Child ended = ended();
			if (ended != null) {
				throw died(ended);
			}
			pause();
		}
	}

	private Set<String> ready() {
		return all().stream()
			.filter((child) -> child.isReady(this.health))
			.map(Child::name)
			.collect(Collectors.toSet());
	}

	private @Nullable Child ended() {
		return all().stream().filter((child) -> !child.isRunning()).findFirst().orElse(null);
	}

	private synchronized Collection<Child> all() {
		return List.copyOf(this.children.values());
	}

	private static RunnerException died(Child child) {
		return new RunnerException(child.name() + " ended with status " + child.status() + ". Its last lines:\n"
				+ indented(child) + "\n" + child.name() + " ended by itself with status " + child.status() + ".");
	}

	private RunnerException late(List<ChildSpec> waiting, Set<String> ready, Duration patience) {
		List<Child> late = all().stream().filter((child) -> !ready.contains(child.name())).toList();
		String lines = late.stream()
			.map((child) -> "The last lines of " + child.name() + ":\n" + indented(child) + "\n")
			.collect(Collectors.joining());
		return new RunnerException(lines + "Not ready within " + patience.toSeconds() + " s: "
				+ late.stream().map(Child::name).collect(Collectors.joining(", "))
				+ waiting.stream().map((spec) -> ", " + spec.name()).collect(Collectors.joining()) + ".");
	}

	private static String indented(Child child) {
		return child.lastLines().stream().map((line) -> "    " + line).collect(Collectors.joining("\n"));
	}

	private synchronized boolean isStopped() {
		return this.stopped;
	}

	/**
	 * The pid of each process by its name.
	 */
	Map<String, Long> pids() {
		return all().stream().collect(Collectors.toMap(Child::name, (child) -> child.handle().pid()));
	}

	/**
	 * Stops all, those first that were started last. A second call does nothing.
	 */
	void stop(Consumer<String> tell) {
		List<Child> running;
		synchronized (this) {
			if (this.stopped) {
				return;
			}
			this.stopped = true;
			running = new ArrayList<>(this.children.values());
		}
		Collections.reverse(running);
		for (Child child : running) {
			if (child.isRunning()) {
				tell.accept("Stopping " + child.name() + ".");
				ProcessRecords.stop(child.handle(), ProcessRecords.PATIENCE);
			}
		}
	}

	private synchronized void pause() {
		try {
			if (!this.stopped) {
				wait(LOOK.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while watching the processes", ex);
		}
	}

}
