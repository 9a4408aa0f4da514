package com.olate.sms.servers.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import de.bwaldvogel.mongo.MongoServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store on a port of 127.0.0.1. Expired documents are removed once a minute, as
 * MongoDB does.
 */
public final class StoreServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(StoreServer.class);

	private static final long SMALLEST_COMPACTION = 64L * 1024 * 1024;

	private static final Duration SWEEP = Duration.ofMinutes(1);

	private final int port;

	private final MongoServer server;

	private final StoreBackend backend;

	private final Clock clock;

	private final ScheduledExecutorService sweeper;

	private StoreServer(int port, StoreBackend backend, Clock clock) {
		this.port = port;
		this.backend = backend;
		this.clock = clock;
		this.server = new MongoServer(backend);
		this.sweeper = Executors.newSingleThreadScheduledExecutor((work) -> {
			Thread thread = new Thread(work, "store-expiry");
			thread.setDaemon(true);
			return thread;
		});
	}

	/**
	 * Opens the documents of {@code folder} and serves them.
	 */
	public static StoreServer start(Path folder, int port) throws IOException {
		return start(folder, port, Clock.systemUTC(), SMALLEST_COMPACTION);
	}

	static StoreServer start(Path folder, int port, Clock clock, long smallestCompaction) throws IOException {
		DocumentStore store = DocumentStore.open(folder, smallestCompaction);
		StoreServer server = new StoreServer(port, new StoreBackend(store, clock), clock);
		server.server.bind("127.0.0.1", port);
		server.sweeper.scheduleWithFixedDelay(server::expireQuietly, SWEEP.toSeconds(), SWEEP.toSeconds(),
				TimeUnit.SECONDS);
		return server;
	}

	public String uri() {
		return "mongodb://127.0.0.1:" + this.port;
	}

	void expire() {
		this.backend.expire(this.clock.instant());
	}

	private void expireQuietly() {
		try {
			expire();
		}
		catch (RuntimeException ex) {
			logger.error("expired documents could not be removed: {}", ex.toString());
		}
	}

	@Override
	public void close() {
		this.sweeper.shutdownNow();
		this.server.shutdownNow();
	}

}
