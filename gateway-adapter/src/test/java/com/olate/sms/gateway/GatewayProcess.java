package com.olate.sms.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.awaitility.Awaitility.await;

/**
 * A gateway as a process of its own, so that it can be killed.
 */
final class GatewayProcess implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(2);

	private final Process process;

	private final Path output;

	private GatewayProcess(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	static GatewayProcess start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
						System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						GatewayApplication.class.getName()));
		command.addAll(List.of(arguments));
		Path output = Files.createTempFile("olate-gateway", ".log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		return new GatewayProcess(process, output);
	}

	/** Waits until it has started; fails with what it said where it does not. */
	GatewayProcess ready() {
		await().atMost(START).until(() -> output().contains("Started GatewayApplication") || !isAlive());
		if (!isAlive()) {
			throw new IllegalStateException("the gateway did not start: " + output());
		}
		return this;
	}

	/** As {@code kill -9}. */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** All that it has said until now. */
	String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		kill();
		Files.deleteIfExists(this.output);
	}

}
