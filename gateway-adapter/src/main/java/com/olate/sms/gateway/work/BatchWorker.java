package com.olate.sms.gateway.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that takes whatever has come in since its last batch, in order, and what
 * others are just about to hand over, if they need its processor for that. The slower the
 * work and the busier the machine, the larger the batches. Offering never blocks.
 *
 * @param <T> what is handed over
 */
public final class BatchWorker<T> {

	private static final Logger log = LoggerFactory.getLogger(BatchWorker.class);

	private static final Duration IDLE = Duration.ofMillis(100);

	private static final Duration STOP = Duration.ofSeconds(5);

	private final String name;

	private final int batch;

	private final BlockingQueue<T> queue;

	private final Consumer<List<T>> work;

	private volatile boolean running;

	private Thread thread = new Thread(() -> {
	});

	/**
	 * @param name the thread's name
	 * @param batch the most that is worked off at once
	 * @param capacity the most that may wait
	 * @param work what is done with a batch
	 */
	public BatchWorker(String name, int batch, int capacity, Consumer<List<T>> work) {
		this.name = name;
		this.batch = batch;
		this.queue = new ArrayBlockingQueue<>(capacity);
		this.work = work;
	}

	/**
	 * Hands something over.
	 * @return false if too much is waiting
	 */
	public boolean offer(T item) {
		return this.queue.offer(item);
	}

	public synchronized void start() {
		this.running = true;
		this.thread = new Thread(this::run, this.name);
		this.thread.start();
	}

	/**
	 * Works off what is waiting, for a few seconds at most.
	 */
	public synchronized void stop() {
		this.running = false;
		try {
			this.thread.join(STOP.toMillis());
			this.thread.interrupt();
			this.thread.join(STOP.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	public boolean isRunning() {
		return this.running;
	}

	private void run() {
		List<T> items = new ArrayList<>();
		while (this.running || !this.queue.isEmpty()) {
			items.clear();
			try {
				T first = this.queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
				if (first != null) {
					items.add(first);
					takeWhatComes(items);
					this.work.accept(List.copyOf(items));
				}
			}
			catch (InterruptedException | CancellationException ex) {
				return;
			}
			catch (RuntimeException ex) {
				log.error("a batch was given up worker={} size={}", this.name, items.size(), ex);
			}
		}
	}

	/** Gives way as long as more comes by that; on an idle machine it costs nothing. */
	private void takeWhatComes(List<T> items) {
		int taken = 0;
		while (taken < items.size() && items.size() < this.batch) {
			taken = items.size();
			Thread.yield();
			this.queue.drainTo(items, this.batch - taken);
		}
	}

}
