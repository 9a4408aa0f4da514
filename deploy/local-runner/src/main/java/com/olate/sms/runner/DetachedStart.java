package com.olate.sms.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts a runner that outlives this process and returns when its system is ready. The
 * runner writes to a file in its folder.
 */
final class DetachedStart {

	private DetachedStart() {
	}

	static int run(String[] arguments, RunnerOptions options) throws IOException {
		RunnerFolder.take(options.data(), false).close();
		Path log = RunnerFolder.log(options.data());
		RunnerFolder.writePrivately(log, "");
		Path localEnv = RunnerFolder.localEnv(options.data());
		Files.deleteIfExists(localEnv);
		Process runner = new ProcessBuilder(command(arguments)).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		runner.getOutputStream().close();
		try {
			while (!Files.exists(localEnv)) {
				if (runner.waitFor(100, TimeUnit.MILLISECONDS)) {
					System.out.print(Files.readString(log, StandardCharsets.UTF_8));
					return 1;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 1;
		}
		System.out.println("Olate SMS runs on " + options.data() + " (pid " + runner.pid() + ").");
		System.out.println("Addresses, logins and a first curl line: " + log);
		System.out.println("For scripts: " + localEnv);
		System.out.println("To stop it: deploy/run.sh stop --data " + options.data());
		return 0;
	}

	private static List<String> command(String[] arguments) {
		ProcessHandle.Info self = ProcessHandle.current().info();
		List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
		command.add(self.command().orElse("java"));
		command.addAll(Arrays.asList("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-Dolate.root=" + System.getProperty("olate.root", ""),
				"-Dolate.caller=" + System.getProperty("olate.caller", "")));
		String classPath = System.getProperty("java.class.path");
		command.addAll(classPath.endsWith(".jar") ? List.of("-jar", classPath)
				: List.of("-cp", classPath, LocalRunner.class.getName()));
		Arrays.stream(arguments).filter((argument) -> !argument.equals("--detach")).forEach(command::add);
		return command;
	}

}
