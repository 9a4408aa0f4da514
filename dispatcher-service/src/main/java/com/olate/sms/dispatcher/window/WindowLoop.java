package com.olate.sms.dispatcher.window;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.olate.sms.dispatcher.plan.BackOff;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs session after session until it is stopped. A session ends when its clients are of
 * no more use; the next one starts from the committed offsets, so nothing is lost or done
 * twice. {@link #run} belongs to one thread, {@link #stop} to any.
 */
final class WindowLoop implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(WindowLoop.class);

	private final Sessions sessions;

	private final BackOff backOff;

	private final Duration fencedBackOff;

	private final WindowState state;

	private final WindowMetrics metrics;

	private final Clock clock;

	private final CountDownLatch stopped = new CountDownLatch(1);

	private volatile @Nullable OpenSession open;

	WindowLoop(Sessions sessions, BackOff backOff, Duration fencedBackOff, WindowState state, WindowMetrics metrics,
			Clock clock) {
		this.sessions = sessions;
		this.backOff = backOff;
		this.fencedBackOff = fencedBackOff;
		this.state = state;
		this.metrics = metrics;
		this.clock = clock;
	}

	@Override
	public void run() {
		this.state.started();
		try {
			while (isRunning()) {
				runSession();
			}
		}
		catch (Error ex) {
			log.error("The loop has ended, this process must be restarted", ex);
			throw ex;
		}
		finally {
			this.state.ended();
		}
	}

	/**
	 * Asks the loop to end after the chunk in hand.
	 */
	void stop() {
		this.stopped.countDown();
		OpenSession session = this.open;
		if (session != null) {
			session.wakeup();
		}
	}

	private void runSession() {
		try (OpenSession session = this.sessions.open()) {
			this.open = session;
			session.run(this::isRunning);
		}
		catch (WakeupException ex) {
			log.debug("Woken up", ex);
		}
		catch (RuntimeException ex) {
			if (isRunning()) {
				await(lost(ex));
			}
		}
		finally {
			this.open = null;
			this.state.sessionEnded();
		}
	}

	/**
	 * Takes note of why a session was lost; answers how long to wait.
	 */
	private Duration lost(RuntimeException fault) {
		if (this.state.isJoined()) {
			this.backOff.reset();
		}
		if (!Faults.isFence(fault)) {
			log.warn("Starting again from the committed offsets", fault);
			return this.backOff.next();
		}
		this.metrics.fenced();
		this.state.fenced(this.clock.instant());
		if (this.state.isFencedTooOften(this.clock.instant())) {
			log.error("Fenced three times in five minutes: is olate.instance-id used by two processes?", fault);
			return this.fencedBackOff;
		}
		log.warn("Another process took this one's place, starting again", fault);
		return this.backOff.next();
	}

	private void await(Duration delay) {
		try {
			this.stopped.await(delay.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			this.stopped.countDown();
			Thread.currentThread().interrupt();
		}
	}

	private boolean isRunning() {
		return this.stopped.getCount() > 0;
	}

}
