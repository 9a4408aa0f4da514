package com.olate.sms.servers;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs both servers until the process is told to stop. It prints one line that begins
 * with {@code READY} when both answer, and ends with status 1 and a sentence if they
 * cannot start.
 */
public final class EmbeddedServers {

	private EmbeddedServers() {
	}

	public static void main(String[] args) {
		if (System.getProperty("logback.configurationFile") == null) {
			System.setProperty("logback.configurationFile", "embedded-servers-logback.xml");
		}
		try {
			RunningServers servers = RunningServers.start(ServersOptions.of(args, System.getenv()));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> close(servers), "stop"));
			System.out.println("READY kafka=" + servers.kafkaBootstrap() + " mongodb=" + servers.mongodbUri());
		}
		catch (StartupException ex) {
			System.err.println(ex.getMessage());
			System.err.println(ServersOptions.USAGE);
			System.exit(1);
		}
		catch (IOException ex) {
			System.err.println("The servers could not start: " + ex.getMessage());
			System.exit(1);
		}
	}

	private static void close(RunningServers servers) {
		try {
			servers.close();
		}
		catch (IOException | RuntimeException ex) {
			Logger logger = LoggerFactory.getLogger(EmbeddedServers.class);
			logger.error("the servers did not stop cleanly: {}", ex.toString());
		}
	}

}
