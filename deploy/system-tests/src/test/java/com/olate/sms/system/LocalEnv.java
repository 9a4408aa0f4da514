package com.olate.sms.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the local runner says about a running system, in {@code local.env}.
 */
record LocalEnv(Map<String, String> values) {

	static LocalEnv read(Path data) {
		try {
			return new LocalEnv(Files.readAllLines(data.resolve("local.env"))
				.stream()
				.map((line) -> line.replaceFirst("^export ", ""))
				.filter((line) -> line.matches("[A-Z_]+=.*"))
				.collect(Collectors.toMap((line) -> line.substring(0, line.indexOf('=')),
						(line) -> unquoted(line.substring(line.indexOf('=') + 1)))));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The system has not said where it is", ex);
		}
	}

	private static String unquoted(String value) {
		return value.matches("'.*'|\".*\"") ? value.substring(1, value.length() - 1) : value;
	}

	String get(String name) {
		String value = this.values.get(name);
		if (value == null || value.isEmpty()) {
			throw new IllegalStateException(name + " is not in local.env");
		}
		return value;
	}

	URI uri(String name) {
		return URI.create(get(name).replaceFirst("/$", "") + "/");
	}

	ProcessHandle process(String name) {
		return ProcessHandle.of(Long.parseLong(get(name)))
			.orElseThrow(() -> new IllegalStateException(name + " is not running"));
	}

}
