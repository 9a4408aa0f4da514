package com.olate.sms.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LocalEnvTests {

	@TempDir
	private Path folder;

	@Test
	void aShellReadsEveryValueLiterally() throws Exception {
		String awkward = "it's $HOME `date` \"x\" \\ *";
		Path file = this.folder.resolve("local.env");
		Files.writeString(file, LocalEnv.text(Map.of("VALUE", awkward)));
		Process shell = new ProcessBuilder("sh", "-c", ". \"$1\"; printf %s \"$VALUE\"", "sh", file.toString()).start();
		assertThat(shell.inputReader().readLine()).isEqualTo(awkward);
	}

	@Test
	void valuesKeepTheirOrder() {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("B", 1);
		values.put("A", "x");
		assertThat(LocalEnv.text(values)).isEqualTo("B='1'\nA='x'\n");
	}

}
