package com.olate.sms.system;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The runner that people start the system with, as a command.
 *
 * @param data the data folder, which survives restarts
 * @param portBase the first of the ports
 */
record LocalRunner(Path data, int portBase) {

	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

	private static final String RUN = ROOT.resolve("deploy/run.sh").toString();

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private static final List<String> UNPACKED = List.of("deploy/embedded-servers", "deploy/smsc-simulator",
			"account-service", "notification-ingest", "dispatcher-service", "gateway-adapter");

	private static final int PORTS = 20;

	static LocalRunner withFreePorts(Path data) {
		int base = ThreadLocalRandom.current().nextInt(200, 300) * 100;
		while (!areFree(base)) {
			base += 100;
		}
		return new LocalRunner(data, base);
	}

	private static boolean areFree(int base) {
		for (int port = base; port < base + PORTS; port++) {
			try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
				socket.setReuseAddress(true);
			}
			catch (IOException ex) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Unpacks the jars of this build, so that the runner need not build them again.
	 */
	void unpackJars() {
		for (String module : UNPACKED) {
			Path target = ROOT.resolve(module).resolve("target");
			String name = Path.of(module).getFileName() + "-exec.jar";
			File jar = target.resolve(name).toFile();
			File unpacked = target.resolve("run").resolve(name).toFile();
			if (jar.lastModified() > unpacked.lastModified()) {
				FileSystemUtils.deleteRecursively(unpacked.getParentFile());
				run(Duration.ofMinutes(1), List.of(JAVA, "-Djarmode=tools", "-jar", jar.toString(), "extract",
						"--destination", unpacked.getParent()));
				assertThat(unpacked.setLastModified(System.currentTimeMillis())).isTrue();
			}
		}
	}

	void start(Duration window, boolean fresh) {
		List<String> command = new ArrayList<>(List.of(RUN, "--data", this.data.toString(), "--window",
				window.toSeconds() + "s", "--port-base", String.valueOf(this.portBase), "--detach"));
		if (fresh) {
			command.add("--fresh");
		}
		run(Duration.ofMinutes(4), command);
	}

	void stop() {
		run(Duration.ofMinutes(4), List.of(RUN, "stop", "--data", this.data.toString()));
	}

	private void run(Duration patience, List<String> command) {
		File output = this.data.resolveSibling(this.data.getFileName() + ".log").toFile();
		try {
			Files.createDirectories(this.data.getParent());
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(output))
				.start();
			if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
				process.destroyForcibly();
				throw new IllegalStateException("`" + String.join(" ", command) + "` failed:\n" + lastLines(output));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String lastLines(File output) throws IOException {
		List<String> lines = Files.readAllLines(output.toPath());
		return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
	}

}
