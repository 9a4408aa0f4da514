package com.olate.sms.system;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;

/**
 * The whole system, running: every process as in production, started by the local runner.
 * One for all tests of this JVM, which stops with it; each test opens an account of its
 * own.
 */
final class OlateSystem {

	private static @Nullable OlateSystem running;

	private final LocalRunner runner;

	private final Duration window;

	private LocalEnv env;

	private OlateSystem(LocalRunner runner, Duration window) {
		this.runner = runner;
		this.window = window;
		this.env = LocalEnv.read(runner.data());
	}

	/**
	 * The system with windows of this length, started or restarted if need be.
	 */
	static synchronized OlateSystem withWindows(Duration window) {
		OlateSystem system = running;
		if (system == null) {
			LocalRunner runner = LocalRunner.withFreePorts(Path.of("target/system").toAbsolutePath());
			Runtime.getRuntime().addShutdownHook(new Thread(runner::stop));
			runner.unpackJars();
			runner.start(window, true);
			system = new OlateSystem(runner, window);
		}
		else if (!system.window.equals(window)) {
			system.runner.stop();
			system.runner.start(window, false);
			system = new OlateSystem(system.runner, window);
		}
		running = system;
		return system;
	}

	Account account(String name) {
		return operator().opens(name);
	}

	Operator operator() {
		return new Operator(this,
				accountService().as(this.env.get("OPERATOR_USERNAME"), this.env.get("OPERATOR_PASSWORD")));
	}

	Door accountService() {
		return Door.open(accountUri());
	}

	URI accountUri() {
		return this.env.uri("ACCOUNT_URL");
	}

	Door ingest() {
		return Door.open(this.env.uri("INGEST_URL"));
	}

	/**
	 * The four services, each at the address of its health and its metrics.
	 */
	List<Door> services() {
		return Stream.of("ACCOUNT_URL", "INGEST_URL", "DISPATCHER_URL", "GATEWAY_URL")
			.map((name) -> Door.open(this.env.uri(name)))
			.toList();
	}

	Phones phones() {
		return new Phones(Door.open(this.env.uri("PHONES_URL")));
	}

	NotificationTopic notificationTopic() {
		return new NotificationTopic(this.env.get("KAFKA_BOOTSTRAP"));
	}

	Duration window() {
		return this.window;
	}

	/**
	 * Waits for the first moments of a window, so that what follows happens in its
	 * middle.
	 */
	void awaitStartOfWindow() {
		long length = this.window.toMillis();
		await().pollInterval(10, TimeUnit.MILLISECONDS)
			.atMost(this.window.plusSeconds(1))
			.until(() -> Instant.now().toEpochMilli() % length < 100);
	}

	/**
	 * Kills one process as {@code kill -9} does, lets the runner stop the rest, and
	 * starts everything again.
	 * @param process as named in {@code local.env}
	 */
	void killAndStartAgain(String process) {
		List<ProcessHandle> all = this.env.values()
			.keySet()
			.stream()
			.filter((name) -> name.endsWith("_PID"))
			.map(this.env::process)
			.toList();
		this.env.process(process).destroyForcibly();
		await().atMost(3, TimeUnit.MINUTES).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
		this.runner.stop();
		this.runner.start(this.window, false);
		this.env = LocalEnv.read(this.runner.data());
	}

}
