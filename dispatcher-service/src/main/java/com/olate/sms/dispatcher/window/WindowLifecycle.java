package com.olate.sms.dispatcher.window;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Starts the loop on a thread of its own once everything else is there, and stops it
 * before anything else goes: the chunk in hand is finished or aborted.
 */
final class WindowLifecycle implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(WindowLifecycle.class);

	private final WindowLoop loop;

	private final Duration stopLimit;

	private volatile @Nullable Thread thread;

	private volatile boolean stopping;

	WindowLifecycle(WindowLoop loop, Duration stopLimit) {
		this.loop = loop;
		this.stopLimit = stopLimit;
	}

	@Override
	public void start() {
		Thread worker = new Thread(this.loop, "window-loop");
		this.thread = worker;
		worker.start();
	}

	@Override
	public void stop() {
		this.stopping = true;
		Thread worker = this.thread;
		if (worker == null) {
			return;
		}
		this.loop.stop();
		try {
			worker.join(this.stopLimit.toMillis());
			if (worker.isAlive()) {
				log.warn("The chunk in hand took longer than {} and is broken off; it will be done again",
						this.stopLimit);
				worker.interrupt();
				worker.join(this.stopLimit.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.thread = null;
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE - 10_000;
	}

	/**
	 * Whether the thread ended without being asked.
	 */
	boolean hasDied() {
		Thread worker = this.thread;
		return worker != null && !worker.isAlive() && !this.stopping;
	}

}
