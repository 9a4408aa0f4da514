package com.olate.sms.account.operators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordFileTests {

	@TempDir
	private Path folder;

	@Test
	void onlyItsOwnerReadsThePassword() throws IOException {
		Path path = this.folder.resolve("password");
		String password = new PasswordFile(path).create("operator");
		assertThat(Files.readString(path)).isEqualTo("username=operator\npassword=" + password + "\n");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
		assertThat(password).matches("[A-Za-z0-9]{24}");
	}

	@Test
	void aFileLeftByAnInterruptedStartIsReplacedNotReadByOthers() throws IOException {
		Path path = this.folder.resolve("password");
		Files.writeString(path, "old");
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
		new PasswordFile(path).create("operator");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
	}

	@Test
	void aPlaceThatCannotBeWrittenToSaysWhatToSet() {
		PasswordFile file = new PasswordFile(this.folder.resolve("missing/password"));
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> file.create("operator"))
			.withMessageContaining("OLATE_OPERATOR_PASSWORD_FILE");
	}

}
