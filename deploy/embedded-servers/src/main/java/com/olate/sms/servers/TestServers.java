package com.olate.sms.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The Kafka and MongoDB that integration tests use: those named in the environment
 * ({@code OLATE_TEST_KAFKA}, {@code OLATE_TEST_MONGODB}), else containers when Docker is
 * there and the server's module of Testcontainers is on the class path, else the embedded
 * ones, also where a container does not start. They are started once for a JVM, at the
 * first call, and end with it.
 */
public final class TestServers {

	private static @Nullable RunningServers embedded;

	private static @Nullable String kafka;

	private static @Nullable String mongodb;

	private TestServers() {
	}

	/**
	 * The bootstrap servers of Kafka, as {@code host:port}.
	 */
	public static synchronized String kafkaBootstrap() {
		String found = kafka;
		if (found == null) {
			found = find("OLATE_TEST_KAFKA", TestContainers::kafkaBootstrap, RunningServers::kafkaBootstrap);
			kafka = found;
		}
		return found;
	}

	/**
	 * The connection string of MongoDB, without a database.
	 */
	public static synchronized String mongodbUri() {
		String found = mongodb;
		if (found == null) {
			found = find("OLATE_TEST_MONGODB", TestContainers::mongodbUri, RunningServers::mongodbUri);
			mongodb = found;
		}
		return found;
	}

	private static String find(String variable, Supplier<Optional<String>> container,
			Function<RunningServers, String> address) {
		String named = System.getenv(variable);
		if (named != null && !named.isBlank()) {
			return named;
		}
		return container.get().orElseGet(() -> address.apply(embedded()));
	}

	private static RunningServers embedded() {
		RunningServers servers = embedded;
		if (servers == null) {
			servers = startEmbedded();
			embedded = servers;
		}
		return servers;
	}

	private static RunningServers startEmbedded() {
		try {
			QuietLoggers.install();
			Path folder = Files.createTempDirectory("olate-test-servers");
			RunningServers servers = RunningServers
				.start(new ServersOptions(folder, FreePorts.any(), FreePorts.any(), FreePorts.any()));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(servers, folder), "stop-test-servers"));
			return servers;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void stop(RunningServers servers, Path folder) {
		try (servers; Stream<Path> files = Files.walk(folder)) {
			servers.close();
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			System.err.println("the test servers' folder " + folder + " could not be removed: " + ex.getMessage());
		}
	}

}
