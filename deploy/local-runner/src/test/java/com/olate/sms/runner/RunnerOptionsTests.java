package com.olate.sms.runner;

import java.nio.file.Path;
import java.time.Duration;

import com.olate.sms.runner.RunnerOptions.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunnerOptionsTests {

	private static final Path DEFAULT = Path.of("/sources/data");

	private static final Path CALLER = Path.of("/home/me");

	@Test
	void withoutArgumentsEverythingHasItsDefault() {
		assertThat(options("")).isEqualTo(
				new RunnerOptions(Action.START, DEFAULT, new PortPlan(8080), Duration.ofSeconds(60), false, false));
	}

	@Test
	void allOptionsTogether() {
		assertThat(options("start --fresh --window 5s --data /tmp/x --port-base 9000 --detach"))
			.isEqualTo(new RunnerOptions(Action.START, Path.of("/tmp/x"), new PortPlan(9000), Duration.ofSeconds(5),
					true, true));
	}

	@ParameterizedTest
	@CsvSource({ "'stop --data x', STOP, /home/me/x", "'status --data ../y', STATUS, /home/y",
			"stop, STOP, /sources/data", "'--data /abs', START, /abs" })
	void aRelativeFolderIsTheCallers(String arguments, Action action, String folder) {
		RunnerOptions options = options(arguments);
		assertThat(options.action()).isEqualTo(action);
		assertThat(options.data()).isEqualTo(Path.of(folder));
	}

	@ParameterizedTest
	@CsvSource({ "1s, 1000", "1500ms, 1500", "60m, 3600000", "5s, 5000" })
	void aWindowIsATimeWithItsUnit(String text, long millis) {
		assertThat(options("--window " + text).window()).isEqualTo(Duration.ofMillis(millis));
	}

	@ParameterizedTest
	@CsvSource({ "run, 'Unknown command run: there are start, stop and status.'", "--frsh, Unknown option --frsh.",
			"--data, The option --data needs a value.",
			"--window 5, '--window must be a time from 1s to 60m, such as 5s, not 5.'",
			"--window 500ms, '--window must be a time from 1s to 60m, such as 5s, not 500ms.'",
			"--window 61m, '--window must be a time from 1s to 60m, such as 5s, not 61m.'",
			"--port-base x, '--port-base must be a number, not x.'",
			"--port-base 80, '--port-base must be from 1024 to 65527, not 80.'",
			"--port-base 65528, '--port-base must be from 1024 to 65527, not 65528.'" })
	void anythingElseIsRefusedWithWhatToWrite(String arguments, String message) {
		assertThatExceptionOfType(RunnerException.class).isThrownBy(() -> options(arguments)).withMessage(message);
	}

	private static RunnerOptions options(String arguments) {
		return RunnerOptions.of(arguments.isEmpty() ? new String[0] : arguments.split(" "), DEFAULT, CALLER);
	}

}
