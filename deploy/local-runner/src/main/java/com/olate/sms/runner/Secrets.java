package com.olate.sms.runner;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;

/**
 * The passwords of a local system, drawn at its first start and kept for the next ones in
 * a file that only the owner may read.
 *
 * @param smsc at most eight characters, as SMPP allows
 */
record Secrets(String serviceToken, String operatorPassword, String demoPassword, String smsc) {

	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final SecureRandom RANDOM = new SecureRandom();

	static Secrets of(Path file) throws IOException {
		if (Files.exists(file)) {
			return read(file);
		}
		Secrets secrets = new Secrets(random(48), random(20), random(16), random(8));
		RunnerFolder.writePrivately(file, secrets.text());
		return secrets;
	}

	private static Secrets read(Path file) throws IOException {
		Properties text = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			text.load(reader);
		}
		return new Secrets(value(text, "service-token", file), value(text, "operator-password", file),
				value(text, "demo-password", file), value(text, "smsc-password", file));
	}

	private static String value(Properties text, String name, Path file) {
		String value = text.getProperty(name, "");
		if (value.isBlank()) {
			throw new RunnerException(file + " lacks " + name + ". Put it back, or begin anew with --fresh.");
		}
		return value;
	}

	private String text() {
		return "service-token=" + this.serviceToken + "\noperator-password=" + this.operatorPassword
				+ "\ndemo-password=" + this.demoPassword + "\nsmsc-password=" + this.smsc + "\n";
	}

	private static String random(int length) {
		StringBuilder text = new StringBuilder();
		for (int index = 0; index < length; index++) {
			text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return text.toString();
	}

	/**
	 * Shows nothing, so that no log does.
	 */
	@Override
	public String toString() {
		return "Secrets[...]";
	}

}
