package com.olate.sms.servers;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServersOptionsTests {

	@Test
	void thePortsHaveTheirUsualValues() {
		assertThat(options("--data /d", Map.of())).isEqualTo(new ServersOptions(Path.of("/d"), 9092, 9093, 27017));
	}

	@Test
	void anArgumentWinsOverTheEnvironment() {
		Map<String, String> environment = Map.of("DATA", "/e", "KAFKA_PORT", "1", "MONGODB_PORT", "2");
		assertThat(options("--kafka-port 3", environment)).isEqualTo(new ServersOptions(Path.of("/e"), 3, 9093, 2));
	}

	@ParameterizedTest
	@CsvSource({ "--kafka-port 1, Say with --data DIR where the data is to be kept.",
			"--data, The option --data needs a value.", "data /d, Unknown option data.",
			"--port 1, Unknown option --port.",
			"--data /d --kafka-port x, '--kafka-port must be a port from 1 to 65535, not x.'",
			"--data /d --mongodb-port 70000, '--mongodb-port must be a port from 1 to 65535, not 70000.'" })
	void anythingElseIsRefusedWithWhatToWrite(String arguments, String message) {
		assertThatExceptionOfType(StartupException.class).isThrownBy(() -> options(arguments, Map.of()))
			.withMessage(message);
	}

	private static ServersOptions options(String arguments, Map<String, String> environment) {
		return ServersOptions.of(arguments.split(" "), environment);
	}

}
