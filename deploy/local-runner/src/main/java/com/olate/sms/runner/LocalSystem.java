package com.olate.sms.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One system from its start to its end, in the foreground.
 */
final class LocalSystem {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Path root;

	private final RunnerOptions options;

	LocalSystem(Path root, RunnerOptions options) {
		this.root = root;
		this.options = options;
	}

	/**
	 * Runs until the process is told to end, or a child ends by itself.
	 */
	int run() throws IOException {
		try (RunnerFolder folder = RunnerFolder.take(this.options.data(), this.options.fresh())) {
			Files.deleteIfExists(folder.localEnv());
			ProcessRecords records = new ProcessRecords(folder.processes());
			records.stopLeftovers(LocalSystem::say);
			this.options.ports().checkFree();
			records.add(RunningSystem.RUNNER, ProcessHandle.current());
			SystemPlan plan = new SystemPlan(this.root, folder, this.options.ports(), Secrets.of(folder.secrets()),
					this.options.window());
			Supervisor supervisor = new Supervisor(records, LocalSystem::say);
			Thread stop = new Thread(() -> stop(supervisor, folder), "stop");
			Runtime.getRuntime().addShutdownHook(stop);
			try {
				start(supervisor, plan);
				supervisor.watch();
			}
			finally {
				stop(supervisor, folder);
			}
		}
		return 0;
	}

	private static void start(Supervisor supervisor, SystemPlan plan) throws IOException {
		say("Starting.");
		supervisor.start(plan.children(), PATIENCE);
		DemoAccount account = new DemoAccount(SystemPlan.url(plan.ports().account()), plan.secrets());
		DemoAccount.Demo demo = account.find();
		if (!Files.exists(plan.folder().demoDone())) {
			account.fill(demo);
			Files.createFile(plan.folder().demoDone());
		}
		RunnerFolder.writePrivately(plan.folder().localEnv(), LocalEnv.of(plan, demo, supervisor.pids()));
		say(ReadyTable.of(plan));
	}

	/**
	 * Stops everything once; whoever comes second waits for the first.
	 */
	private static synchronized void stop(Supervisor supervisor, RunnerFolder folder) {
		try {
			Files.deleteIfExists(folder.localEnv());
			supervisor.stop(LocalSystem::say);
			Files.deleteIfExists(folder.processes());
		}
		catch (IOException ex) {
			say("The folder " + folder.path() + " could not be tidied: " + ex.getMessage());
		}
	}

	private static void say(String line) {
		System.out.println(line);
	}

}
