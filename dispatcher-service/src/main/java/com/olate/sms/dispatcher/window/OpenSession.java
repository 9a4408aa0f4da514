package com.olate.sms.dispatcher.window;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session with the clients that it uses and closes, the last made first.
 */
final class OpenSession implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(OpenSession.class);

	/** How long closing a client may take. */
	static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

	private final Deque<AutoCloseable> resources = new ArrayDeque<>();

	private @Nullable Session session;

	private volatile @Nullable WindowConsumer consumer;

	<T extends AutoCloseable> T closing(T resource) {
		this.resources.push(resource);
		return resource;
	}

	void begin(Session ready, WindowConsumer reader) {
		this.session = ready;
		this.consumer = reader;
	}

	void run(BooleanSupplier running) {
		if (this.session == null) {
			throw new IllegalStateException("The session was not begun");
		}
		this.session.run(running);
	}

	void wakeup() {
		WindowConsumer reader = this.consumer;
		if (reader != null) {
			reader.wakeup();
		}
	}

	@Override
	public void close() {
		while (!this.resources.isEmpty()) {
			try {
				this.resources.pop().close();
			}
			catch (Exception ex) {
				log.debug("Closing a client failed", ex);
			}
		}
	}

}
