package com.olate.sms.gateway.smpp.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Watches whether the other side is still there: after some silence it is asked, and if
 * it then stays silent the link counts as dead. Anything that is read is a sign of life.
 */
final class LinkWatch {

	private static final long TICK = TimeUnit.MILLISECONDS.toNanos(100);

	private final long silence;

	private final long timeout;

	private volatile long lastRead;

	private long askedAt;

	private boolean asked;

	private long lastTick;

	LinkWatch(Duration silence, Duration timeout) {
		this.silence = silence.toNanos();
		this.timeout = timeout.toNanos();
		this.lastRead = System.nanoTime();
		this.lastTick = this.lastRead;
	}

	/** Something was read. Called by the reader. */
	void read(long nanos) {
		this.lastRead = nanos;
	}

	/** Whether it is time to look at the timers. The rest is the writer's. */
	boolean tick(long nanos) {
		boolean due = nanos - this.lastTick >= TICK;
		if (due) {
			this.lastTick = nanos;
		}
		return due;
	}

	Verdict verdict(long nanos) {
		if (this.asked && this.lastRead - this.askedAt > 0) {
			this.asked = false;
		}
		if (this.asked) {
			return (nanos - this.askedAt > this.timeout) ? Verdict.DEAD : Verdict.FINE;
		}
		if (nanos - this.lastRead < this.silence) {
			return Verdict.FINE;
		}
		this.asked = true;
		this.askedAt = nanos;
		return Verdict.ASK;
	}

	enum Verdict {

		/** Nothing to do. */
		FINE,

		/** Send an enquire_link. */
		ASK,

		/** Close. */
		DEAD

	}

}
