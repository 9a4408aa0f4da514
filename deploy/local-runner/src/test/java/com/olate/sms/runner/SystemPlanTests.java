package com.olate.sms.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SystemPlanTests {

	private static final List<String> MODULES = List.of("deploy/embedded-servers", "deploy/smsc-simulator",
			"account-service", "notification-ingest", "dispatcher-service", "gateway-adapter");

	@TempDir
	private Path root;

	private RunnerFolder folder;

	private SystemPlan plan;

	@BeforeEach
	void prepare() throws Exception {
		for (String module : MODULES) {
			Path run = this.root.resolve(module).resolve("target/run");
			Files.createDirectories(run);
			Files.createFile(run.resolve(Path.of(module).getFileName() + "-exec.jar"));
		}
		this.folder = RunnerFolder.take(this.root.resolve("data"), false);
		this.plan = new SystemPlan(this.root, this.folder, new PortPlan(9000),
				new Secrets("t0ken", "op-secret", "demo-secret", "smscpw"), Duration.ofSeconds(5));
	}

	@AfterEach
	void release() throws Exception {
		this.folder.close();
	}

	@Test
	void whoIsNeededComesFirst() {
		assertThat(this.plan.children()).extracting(ChildSpec::name)
			.containsExactly("servers", "smsc", "account", "gateway", "dispatcher", "ingest");
		for (ChildSpec child : this.plan.children()) {
			List<String> before = this.plan.children()
				.stream()
				.map(ChildSpec::name)
				.takeWhile((name) -> !name.equals(child.name()))
				.toList();
			assertThat(before).as(child.name()).containsAll(child.after());
		}
	}

	@Test
	void aServiceIsToldWhereTheOthersAre() {
		Map<String, String> ingest = this.plan.children().get(5).environment();
		assertThat(ingest).containsEntry("SERVER_PORT", "9001")
			.containsEntry("MANAGEMENT_PORT", "9001")
			.containsEntry("SERVER_ADDRESS", "127.0.0.1")
			.containsEntry("KAFKA_BOOTSTRAP", "127.0.0.1:9006")
			.containsEntry("MONGODB_URI", "mongodb://127.0.0.1:9008")
			.containsEntry("ACCOUNT_SERVICE_URL", "http://127.0.0.1:9000")
			.containsEntry("OLATE_SERVICE_TOKEN", "t0ken")
			.containsEntry("OLATE_WINDOW", "5000ms");
	}

	@Test
	void noSecretIsAnArgumentOrShown() {
		for (ChildSpec child : this.plan.children()) {
			assertThat(String.join(" ", child.command()) + child).doesNotContain("t0ken", "op-secret", "demo-secret",
					"smscpw");
		}
		assertThat(this.plan.secrets().toString()).doesNotContain("t0ken");
	}

	@Test
	void theTableHasAllThatAPersonNeeds() {
		assertThat(ReadyTable.of(this.plan)).contains("http://127.0.0.1:9001/v1/events", "http://127.0.0.1:9004",
				"demo / demo-secret", "curl -u 'demo:demo-secret'", "447700900001", "447700900007",
				"operator / op-secret", "5 s");
	}

	@Test
	void scriptsFindEveryName() {
		String text = LocalEnv.of(this.plan, new DemoAccount.Demo("abc"), Map.of("account", 1L, "servers", 2L));
		assertThat(text.lines().map((line) -> line.substring(0, line.indexOf('=')))).containsExactly("INGEST_URL",
				"ACCOUNT_URL", "DISPATCHER_URL", "GATEWAY_URL", "PHONES_URL", "KAFKA_BOOTSTRAP", "MONGODB_URI",
				"SMSC_PORT", "DEMO_USERNAME", "DEMO_PASSWORD", "DEMO_ACCOUNT_ID", "OPERATOR_USERNAME",
				"OPERATOR_PASSWORD", "SERVICE_TOKEN", "ACCOUNT_PID", "INGEST_PID", "DISPATCHER_PID", "GATEWAY_PID",
				"SMSC_PID", "SERVERS_PID");
		assertThat(text).contains("ACCOUNT_PID='1'", "SERVERS_PID='2'", "DEMO_ACCOUNT_ID='abc'");
	}

	@Test
	void theClassesOfAServiceAreKeptOnceAndReadFromThen() throws Exception {
		String archive = this.root.resolve("account-service/target/run/classes-" + Runtime.version() + ".jsa")
			.toString();
		assertThat(account()).contains("-XX:ArchiveClassesAtExit=" + archive);
		Files.createFile(Path.of(archive));
		assertThat(account()).contains("-XX:SharedArchiveFile=" + archive);
		Path jar = this.root.resolve("account-service/target/run/account-service-exec.jar");
		Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
		assertThat(account()).contains("-XX:ArchiveClassesAtExit=" + archive);
	}

	private List<String> account() {
		return this.plan.children().get(2).command();
	}

	@Test
	void aMissingJarIsNamed() throws Exception {
		Files.delete(this.root.resolve("account-service/target/run/account-service-exec.jar"));
		assertThatExceptionOfType(RunnerException.class).isThrownBy(() -> this.plan.children())
			.withMessageContaining("account-service-exec.jar");
	}

}
