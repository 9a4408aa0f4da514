package com.olate.sms.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunnerFolderTests {

	@TempDir
	private Path parent;

	@Test
	void freshEmptiesAFolderOfOurs() throws Exception {
		Path path = this.parent.resolve("data");
		try (RunnerFolder folder = RunnerFolder.take(path, false)) {
			Files.createDirectories(folder.servers().resolve("deep"));
			Files.writeString(folder.servers().resolve("deep/file"), "x");
		}
		try (RunnerFolder folder = RunnerFolder.take(path, true)) {
			assertThat(folder.servers()).doesNotExist();
		}
		try (RunnerFolder folder = RunnerFolder.take(path, true)) {
			assertThat(folder.path()).exists();
		}
	}

	@Test
	void aFolderOfSomebodyElseIsLeftAlone() throws Exception {
		Path precious = Files.writeString(this.parent.resolve("precious"), "x");
		for (boolean fresh : new boolean[] { true, false }) {
			assertThatExceptionOfType(RunnerException.class).isThrownBy(() -> RunnerFolder.take(this.parent, fresh))
				.withMessageContaining("holds something else");
		}
		assertThat(precious).hasContent("x");
		assertThat(this.parent.toFile().list()).containsExactly("precious");
	}

	@Test
	void aFolderInUseIsToldWithHowToStopIt() throws Exception {
		try (RunnerFolder folder = RunnerFolder.take(this.parent.resolve("data"), false)) {
			assertThatExceptionOfType(RunnerException.class).isThrownBy(() -> RunnerFolder.take(folder.path(), true))
				.withMessageContaining("deploy/run.sh stop --data " + folder.path());
		}
	}

	@Test
	void secretsAreDrawnOnceAndOnlyTheOwnerMayReadThem() throws Exception {
		Path file = this.parent.resolve("secrets.properties");
		Secrets first = Secrets.of(file);
		assertThat(Secrets.of(file)).isEqualTo(first);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(first.serviceToken()).hasSizeGreaterThanOrEqualTo(32);
		assertThat(first.smsc()).hasSize(8);
		assertThat(Secrets.of(this.parent.resolve("other"))).isNotEqualTo(first);
	}

	@Test
	void aSecretThatIsMissingIsNamed() throws Exception {
		Path file = Files.writeString(this.parent.resolve("secrets.properties"), "service-token=x\n");
		assertThatExceptionOfType(RunnerException.class).isThrownBy(() -> Secrets.of(file))
			.withMessageContaining("lacks operator-password");
	}

}
