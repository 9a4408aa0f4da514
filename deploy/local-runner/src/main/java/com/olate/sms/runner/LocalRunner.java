package com.olate.sms.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Runs, stops or looks at a local system. Status 0 is success; 1 is trouble, and the last
 * line says which.
 */
public final class LocalRunner {

	private LocalRunner() {
	}

	public static void main(String[] args) {
		System.exit(run(args));
	}

	private static int run(String[] args) {
		try {
			Path root = Path.of(System.getProperty("olate.root", "")).toAbsolutePath().normalize();
			Path caller = Path.of(System.getProperty("olate.caller", "")).toAbsolutePath();
			RunnerOptions options = RunnerOptions.of(args, root.resolve("data"), caller);
			return switch (options.action()) {
				case START ->
					options.detach() ? DetachedStart.run(args, options) : new LocalSystem(root, options).run();
				case STOP -> RunningSystem.stop(options.data());
				case STATUS -> RunningSystem.status(options.data());
			};
		}
		catch (RunnerException ex) {
			System.out.println(ex.getMessage());
		}
		catch (IOException | UncheckedIOException ex) {
			System.out.println("Something with files or connections went wrong: " + ex.getMessage());
		}
		return 1;
	}

}
