package com.olate.sms.runner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SupervisorTests {

	private static final String READY_AND_WAIT = "echo READY $NAME; trap 'echo bye; exit 0' TERM; while :; do sleep 0.1; done";

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@TempDir
	private Path folder;

	private final Queue<String> output = new ConcurrentLinkedQueue<>();

	private ProcessRecords records;

	private Supervisor supervisor;

	@BeforeEach
	void prepare() {
		this.records = new ProcessRecords(this.folder.resolve("processes"));
		this.supervisor = new Supervisor(this.records, this.output::add);
	}

	@AfterEach
	void stop() {
		this.supervisor.stop((line) -> {
		});
	}

	@Test
	void eachStartsWhenThoseItNeedsAreReadyAndAllStopInReverse() throws Exception {
		Path trace = this.folder.resolve("trace");
		String slow = "sleep 0.3; echo slow >> " + trace + "; echo READY; while :; do sleep 0.1; done";
		String needs = "echo needs >> " + trace + "; " + READY_AND_WAIT;
		this.supervisor.start(List.of(child("slow", slow), child("needs", needs, "slow")), PATIENCE);
		assertThat(trace).hasContent("slow\nneeds");
		List<String> told = new ArrayList<>();
		Map<String, ProcessHandle> running = this.records.running();
		assertThat(running).containsOnlyKeys("slow", "needs");
		this.supervisor.stop(told::add);
		assertThat(told).containsExactly("Stopping needs.", "Stopping slow.");
		assertThat(running.values()).noneMatch(ProcessHandle::isAlive);
	}

	@Test
	void linesCarryTheNameOfTheirProcess() throws Exception {
		this.supervisor.start(List.of(child("one", READY_AND_WAIT)), PATIENCE);
		assertThat(this.output).contains("one        | READY one");
	}

	@Test
	void aHealthAddressIsAskedUntilItAnswersWell() throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		AtomicInteger asked = new AtomicInteger();
		server.createContext("/health", (exchange) -> {
			exchange.sendResponseHeaders((asked.incrementAndGet() < 3) ? 503 : 200, -1);
			exchange.close();
		});
		server.start();
		try {
			URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/health");
			this.supervisor.start(List
				.of(new ChildSpec("web", List.of("sleep", "60"), Map.of(), new Readiness.Health(address), Set.of())),
					PATIENCE);
			assertThat(asked).hasValueGreaterThanOrEqualTo(3);
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void oneThatEndsWhileStartingIsToldWithItsLastLinesAndStatus() {
		ChildSpec broken = child("broken", "echo first; echo the cause; exit 3");
		assertThatExceptionOfType(RunnerException.class)
			.isThrownBy(() -> this.supervisor.start(List.of(child("good", READY_AND_WAIT), broken), PATIENCE))
			.withMessage("broken ended with status 3. Its last lines:\n    first\n    the cause\n"
					+ "broken ended by itself with status 3.");
	}

	@Test
	void oneThatEndsLaterEndsTheWatch() throws Exception {
		this.supervisor.start(List.of(child("good", READY_AND_WAIT), child("dies", READY_AND_WAIT)), PATIENCE);
		CompletableFuture<Void> watch = CompletableFuture.runAsync(this.supervisor::watch);
		this.records.running().get("dies").destroyForcibly();
		assertThat(watch).failsWithin(PATIENCE)
			.withThrowableThat()
			.withMessageContaining("dies ended by itself with status 137");
	}

	@Test
	void oneThatIsNeverReadyIsNamed() {
		assertThatExceptionOfType(RunnerException.class).isThrownBy(() -> this.supervisor.start(
				List.of(child("mute", "while :; do sleep 0.1; done"), child("waits", READY_AND_WAIT, "mute")),
				Duration.ofMillis(300)))
			.withMessageEndingWith("Not ready within 0 s: mute, waits.");
	}

	@Test
	void aStopDuringTheStartStartsNoMore() {
		CompletableFuture<Void> start = CompletableFuture.runAsync(() -> {
			try {
				this.supervisor.start(
						List.of(child("slow", "while :; do sleep 0.1; done"), child("next", READY_AND_WAIT, "slow")),
						PATIENCE);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
		Awaitility.await().until(() -> this.supervisor.pids().containsKey("slow"));
		stop();
		assertThat(start).failsWithin(PATIENCE)
			.withThrowableThat()
			.withMessageContaining("Stopped before everything was ready");
		assertThat(this.supervisor.pids()).doesNotContainKey("next");
	}

	@Test
	void oneThatIgnoresTheRequestToEndIsEnded() throws Exception {
		this.supervisor.start(List.of(child("deaf", "trap '' TERM; echo READY; while :; do sleep 0.1; done")),
				PATIENCE);
		ProcessHandle handle = this.records.running().get("deaf");
		ProcessRecords.stop(handle, Duration.ofMillis(300));
		assertThat(handle.isAlive()).isFalse();
	}

	@Test
	void whatAKilledRunnerLeftIsStoppedAndStrangersAreNot() throws Exception {
		this.supervisor.start(List.of(child("left", READY_AND_WAIT)), PATIENCE);
		ProcessHandle left = this.records.running().get("left");
		Process stranger = new ProcessBuilder("sleep", "60").start();
		try {
			Files.writeString(this.folder.resolve("processes"),
					Files.readString(this.folder.resolve("processes")) + "reused " + stranger.pid() + " 1000\n");
			List<String> told = new ArrayList<>();
			new ProcessRecords(this.folder.resolve("processes")).stopLeftovers(told::add);
			assertThat(told).containsExactly("Stopping left (pid " + left.pid() + "), left over from an earlier run.");
			assertThat(left.isAlive()).isFalse();
			assertThat(stranger.isAlive()).isTrue();
			assertThat(this.folder.resolve("processes")).doesNotExist();
		}
		finally {
			stranger.destroyForcibly();
		}
	}

	@Test
	void ctrlCDoesNotReachTheChildren() throws Exception {
		this.supervisor.start(List.of(child("deaf", READY_AND_WAIT)), PATIENCE);
		ProcessHandle child = this.records.running().get("deaf");
		new ProcessBuilder("kill", "-INT", String.valueOf(child.pid())).start().waitFor();
		new ProcessBuilder("kill", "-HUP", String.valueOf(child.pid())).start().waitFor();
		assertThat(child.isAlive()).isTrue();
	}

	private static ChildSpec child(String name, String script, String... after) {
		return new ChildSpec(name, List.of("sh", "-c", script), Map.of("NAME", name), new Readiness.Line("READY"),
				Set.of(after));
	}

}
