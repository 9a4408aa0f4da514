package com.olate.sms.gateway;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;

/**
 * A Kannel (bearerbox and smsbox) with its own fake SMSC behind it, each a process on
 * loopback with its files in one folder.
 */
final class Kannel implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final String ADDRESS = "127.0.0.1";

	/** Where Debian's kannel-extras puts what is for tests only. */
	private static final String EXTRAS = "/usr/lib/kannel/test";

	private final Path folder;

	private final String password;

	private final List<Process> processes = new ArrayList<>();

	private final int adminPort;

	private final int boxPort;

	private final int smscPort;

	private final int sendPort;

	private Kannel(Path folder, String password, List<Integer> ports) {
		this.folder = folder;
		this.password = password;
		this.adminPort = ports.get(0);
		this.boxPort = ports.get(1);
		this.smscPort = ports.get(2);
		this.sendPort = ports.get(3);
	}

	/** Whether all three programs are on this machine. */
	static boolean isInstalled() {
		return Stream.of("bearerbox", "smsbox", "fakesmsc").allMatch((name) -> program(name).isPresent());
	}

	private static Optional<Path> program(String name) {
		String folders = System.getenv("PATH") + File.pathSeparator + "/usr/sbin" + File.pathSeparator + EXTRAS;
		return Stream.of(folders.split(File.pathSeparator))
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Starts all three. The ports are free when they are looked for; should another
	 * process be quicker, others are.
	 */
	static Kannel start(Path folder, String password) throws IOException {
		for (int attempt = 1;; attempt++) {
			Kannel kannel = new Kannel(Files.createDirectories(folder.resolve("kannel-" + attempt)), password,
					freePorts(4));
			if (kannel.runs() || attempt == 3) {
				return kannel;
			}
			kannel.close();
		}
	}

	private static List<Integer> freePorts(int count) throws IOException {
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			for (int i = 0; i < count; i++) {
				sockets.add(new ServerSocket(0, 1, InetAddress.getByName(ADDRESS)));
			}
			return sockets.stream().map(ServerSocket::getLocalPort).toList();
		}
		finally {
			for (ServerSocket socket : sockets) {
				socket.close();
			}
		}
	}

	private boolean runs() throws IOException {
		String configuration = Files.writeString(this.folder.resolve("kannel.conf"), configuration()).toString();
		Process bearerbox = run("bearerbox", configuration);
		if (!listens(bearerbox, this.boxPort) || !listens(bearerbox, this.smscPort)) {
			return false;
		}
		Process smsbox = run("smsbox", configuration);
		return run("fakesmsc", "-H", ADDRESS, "-r", Integer.toString(this.smscPort), "-m", "0", "1 2 text none")
			.isAlive() && listens(smsbox, this.sendPort);
	}

	/** Waits until somebody listens; false if the process has ended instead. */
	private static boolean listens(Process process, int port) {
		await().atMost(PATIENCE).until(() -> !process.isAlive() || connects(port));
		return process.isAlive();
	}

	private static boolean connects(int port) {
		try (Socket socket = new Socket(ADDRESS, port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private String configuration() {
		return """
				group = core
				admin-port = %d
				admin-interface = "127.0.0.1"
				admin-password = "%s"
				smsbox-port = %d
				smsbox-interface = "127.0.0.1"
				dlr-storage = internal

				group = smsc
				smsc = fake
				smsc-id = fake
				port = %d
				connect-allow-ip = 127.0.0.1

				group = smsbox
				bearerbox-host = 127.0.0.1
				sendsms-port = %d
				sendsms-interface = "127.0.0.1"

				group = sendsms-user
				username = olate
				password = "%s"
				max-messages = 10
				concatenation = true

				group = sms-service
				keyword = default
				text = ""
				max-messages = 0
				""".formatted(this.adminPort, this.password, this.boxPort, this.smscPort, this.sendPort, this.password);
	}

	private Process run(String name, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(program(name).orElseThrow().toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log(name).toFile())
			.start();
		this.processes.add(process);
		return process;
	}

	private Path log(String name) {
		return this.folder.resolve(name + ".log");
	}

	int sendPort() {
		return this.sendPort;
	}

	/** What the fake SMSC has got, line by line. */
	List<String> smsc() {
		try {
			return Files.readAllLines(log("fakesmsc")).stream().filter((line) -> line.contains("Got message")).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.processes.forEach(Process::destroy);
		for (Process process : this.processes) {
			try {
				if (!process.waitFor(5, TimeUnit.SECONDS)) {
					process.destroyForcibly();
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				process.destroyForcibly();
			}
		}
	}

}
