package com.olate.sms.gateway.work;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs all sweeps, one after the other, in one thread. A sweep that fails does not keep
 * the others from running; its failure is logged once per streak.
 */
@Component
class Sweeps implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Sweeps.class);

	private static final long EVERY_MILLIS = 1_000;

	private final List<Sweep> sweeps;

	private final Set<Sweep> failing = new HashSet<>();

	private volatile boolean running;

	private ScheduledExecutorService executor = executor();

	Sweeps(List<Sweep> sweeps) {
		this.sweeps = List.copyOf(sweeps);
	}

	private static ScheduledExecutorService executor() {
		return Executors.newSingleThreadScheduledExecutor((work) -> new Thread(work, "sweeps"));
	}

	private void sweep() {
		this.sweeps.forEach(this::run);
	}

	private void run(Sweep sweep) {
		try {
			sweep.run();
			if (this.failing.remove(sweep)) {
				log.info("sweep works again sweep={}", sweep.getClass().getSimpleName());
			}
		}
		catch (CancellationException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			if (this.failing.add(sweep)) {
				log.warn("sweep failed, trying again every second sweep={}", sweep.getClass().getSimpleName(), ex);
			}
		}
	}

	@Override
	public void start() {
		if (this.executor.isShutdown()) {
			this.executor = executor();
		}
		this.executor.scheduleWithFixedDelay(this::sweep, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.executor.shutdownNow();
		try {
			if (!this.executor.awaitTermination(5, TimeUnit.SECONDS)) {
				log.warn("a sweep did not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 200;
	}

}
