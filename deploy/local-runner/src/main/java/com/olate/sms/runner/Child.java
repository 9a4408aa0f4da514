package com.olate.sms.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A running process whose output is passed on line by line and whose last lines are kept.
 * It is started deaf to Ctrl-C, which a terminal sends to everybody at once: the runner
 * stops its children itself, in order.
 */
final class Child {

	private static final int LAST_LINES = 25;

	private static final List<String> DEAF = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

	private final ChildSpec spec;

	private final Process process;

	private final Deque<String> lastLines = new ArrayDeque<>();

	private final Thread reader;

	private volatile boolean ready;

	private CompletableFuture<Boolean> asked = CompletableFuture.completedFuture(false);

	private Child(ChildSpec spec, Process process, Consumer<String> output) {
		this.spec = spec;
		this.process = process;
		this.reader = new Thread(() -> read(output), "output-" + spec.name());
		this.reader.setDaemon(true);
	}

	/**
	 * Starts the process.
	 * @param output receives each line it writes
	 */
	static Child start(ChildSpec spec, Consumer<String> output) throws IOException {
		List<String> command = new ArrayList<>(DEAF);
		command.addAll(spec.command());
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(spec.environment());
		Process process = builder.start();
		process.getOutputStream().close();
		Child child = new Child(spec, process, output);
		child.reader.start();
		return child;
	}

	private void read(Consumer<String> output) {
		try (BufferedReader lines = this.process.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				keep(line);
				output.accept(line);
				if (this.spec.readiness() instanceof Readiness.Line wanted && line.startsWith(wanted.beginning())) {
					this.ready = true;
				}
			}
		}
		catch (IOException ex) {
			keep("(its output could not be read further: " + ex.getMessage() + ")");
		}
	}

	private void keep(String line) {
		synchronized (this.lastLines) {
			if (this.lastLines.size() == LAST_LINES) {
				this.lastLines.removeFirst();
			}
			this.lastLines.addLast(line);
		}
	}

	/**
	 * Whether it has told that it is ready; once it has, it stays so. Never waits: a
	 * health address that is asked now tells at a later call.
	 */
	boolean isReady(HealthCheck health) {
		if (!this.ready && this.spec.readiness() instanceof Readiness.Health wanted && this.asked.isDone()) {
			this.ready = this.asked.join();
			this.asked = this.ready ? this.asked : health.ask(wanted.address());
		}
		return this.ready;
	}

	boolean isRunning() {
		return this.process.isAlive();
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	String name() {
		return this.spec.name();
	}

	ChildSpec spec() {
		return this.spec;
	}

	int status() {
		return this.process.exitValue();
	}

	/**
	 * The last lines of a process that has ended.
	 */
	List<String> lastLines() {
		try {
			this.reader.join(TimeUnit.SECONDS.toMillis(2));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		synchronized (this.lastLines) {
			return List.copyOf(this.lastLines);
		}
	}

}
