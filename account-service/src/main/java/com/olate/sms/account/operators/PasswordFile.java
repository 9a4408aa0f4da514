package com.olate.sms.account.operators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The file that tells a generated password to whoever may read it: mode 600 from its
 * first byte on.
 */
final class PasswordFile {

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

	private final Path path;

	PasswordFile(Path path) {
		this.path = path.toAbsolutePath();
	}

	Path path() {
		return this.path;
	}

	/**
	 * Writes a new password, over one that an interrupted start may have left.
	 * @return the password
	 */
	String create(String username) {
		String password = GeneratedPassword.random();
		try {
			Files.deleteIfExists(this.path);
			Files.createFile(this.path, onlyForOwner());
			Files.writeString(this.path, "username=" + username + "\npassword=" + password + "\n",
					StandardCharsets.UTF_8);
			return password;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The first operator's password cannot be written to " + this.path
					+ ": set OLATE_OPERATOR_PASSWORD_FILE to a place that can, or OLATE_OPERATOR_USERNAME and "
					+ "OLATE_OPERATOR_PASSWORD", ex);
		}
	}

	void delete() {
		try {
			Files.deleteIfExists(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A password file that is good for nothing cannot be deleted: " + this.path,
					ex);
		}
	}

	private FileAttribute<?>[] onlyForOwner() {
		if (this.path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER_ONLY) };
		}
		return new FileAttribute<?>[0];
	}

}
