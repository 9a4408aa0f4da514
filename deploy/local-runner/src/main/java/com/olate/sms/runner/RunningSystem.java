package com.olate.sms.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Commands to a system that another process runs, or that a killed one left behind.
 */
final class RunningSystem {

	static final String RUNNER = "runner";

	private static final int CHILDREN = 6;

	private RunningSystem() {
	}

	/**
	 * Stops what runs on the folder: the runner, which stops its children, then whatever
	 * is left of them.
	 */
	static int stop(Path folder) throws IOException {
		ProcessRecords records = new ProcessRecords(RunnerFolder.processes(folder));
		Map<String, ProcessHandle> running = records.running();
		ProcessHandle runner = running.get(RUNNER);
		if (runner != null) {
			runner.destroy();
			runner.onExit().join();
		}
		records.stopLeftovers(System.out::println);
		Files.deleteIfExists(RunnerFolder.localEnv(folder));
		System.out.println(running.isEmpty() ? "Nothing runs on " + folder + "." : "Stopped.");
		return 0;
	}

	/**
	 * Tells what runs on the folder; 0 if all does.
	 */
	static int status(Path folder) throws IOException {
		Map<String, ProcessHandle> running = new ProcessRecords(RunnerFolder.processes(folder)).running();
		running.forEach((name, process) -> System.out.printf("%-10s runs, pid %d%n", name, process.pid()));
		if (running.isEmpty()) {
			System.out.println("Nothing runs on " + folder + ".");
			return 1;
		}
		if (!running.containsKey(RUNNER)) {
			System.out.println(
					"The runner was killed; these are left over. deploy/run.sh stop --data " + folder + " stops them.");
			return 1;
		}
		if (running.size() <= CHILDREN || !Files.exists(RunnerFolder.localEnv(folder))) {
			System.out.println("Not everything is ready.");
			return 1;
		}
		System.out.println("Everything runs. Addresses and logins: " + RunnerFolder.localEnv(folder));
		return 0;
	}

}
