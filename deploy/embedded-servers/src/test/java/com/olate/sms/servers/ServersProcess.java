package com.olate.sms.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The servers as a process of their own, so that they can be killed.
 */
final class ServersProcess implements AutoCloseable {

	private final Process process;

	private final BufferedReader output;

	private ServersProcess(Process process) {
		this.process = process;
		this.output = process.inputReader();
	}

	static ServersProcess start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						EmbeddedServers.class.getName()));
		command.addAll(List.of(arguments));
		return new ServersProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	static ServersProcess ready(String... arguments) throws IOException {
		ServersProcess servers = start(arguments);
		StringBuilder said = new StringBuilder();
		String line = servers.output.readLine();
		while (line != null && !line.startsWith("READY")) {
			said.append(line).append('\n');
			line = servers.output.readLine();
		}
		if (line == null) {
			throw new IOException("the servers did not start: " + said);
		}
		return servers;
	}

	long pid() {
		return this.process.pid();
	}

	/**
	 * As {@code kill -9}.
	 */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/**
	 * As {@code kill}.
	 */
	int stop() throws InterruptedException {
		this.process.toHandle().destroy();
		return exit();
	}

	int exit() throws InterruptedException {
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			throw new IllegalStateException("the servers did not end within a minute");
		}
		return this.process.exitValue();
	}

	String output() throws IOException {
		StringBuilder said = new StringBuilder();
		for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
			said.append(line).append('\n');
		}
		return said.toString();
	}

	@Override
	public void close() {
		kill();
	}

}
