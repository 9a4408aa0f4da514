package com.olate.sms.smsc.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that owns every connection, session and timer; nothing else in this
 * package needs a lock. Each round reads what has come, plays what is due, and only then
 * writes, so that many PDUs share one write.
 */
final class EventLoop implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EventLoop.class);

	private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

	private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

	private static final long STEP_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

	/** A thread that parks may wake up this much too late. */
	private static final long LATE_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

	private final Selector selector;

	private final Thread thread = new Thread(this::run, "smsc");

	private final Queue<Runnable> fromElsewhere = new ConcurrentLinkedQueue<>();

	private final PriorityQueue<Timer> timers = new PriorityQueue<>();

	private final List<Connection> unflushed = new ArrayList<>();

	private long timersSet;

	private volatile boolean closed;

	EventLoop() {
		try {
			this.selector = Selector.open();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	SelectionKey register(SelectableChannel channel, int operations, Runnable whenReady) throws IOException {
		channel.configureBlocking(false);
		return channel.register(this.selector, operations, whenReady);
	}

	void start() {
		this.thread.setDaemon(true);
		this.thread.start();
	}

	/**
	 * Runs a task on this thread after a delay. Tasks that are due at the same time run
	 * in the order in which they were given.
	 */
	void after(Duration delay, Runnable task) {
		this.timers.add(new Timer(System.nanoTime() + delay.toNanos(), this.timersSet++, task));
	}

	/**
	 * Runs a task on this thread soon. For other threads.
	 */
	void execute(Runnable task) {
		this.fromElsewhere.add(task);
		this.selector.wakeup();
	}

	int waitingTimers() {
		return this.timers.size();
	}

	void flushLater(Connection connection) {
		this.unflushed.add(connection);
	}

	private void run() {
		try {
			while (!this.closed) {
				awaitWork();
				this.selector.selectedKeys().forEach(EventLoop::ready);
				this.selector.selectedKeys().clear();
				runFromElsewhere();
				runTimers();
				flush();
			}
			for (SelectionKey key : this.selector.keys()) {
				key.channel().close();
			}
			this.selector.close();
		}
		catch (IOException ex) {
			logger.error("The SMSC has stopped", ex);
		}
	}

	private static void ready(SelectionKey key) {
		guarded((Runnable) key.attachment());
	}

	private void runFromElsewhere() {
		Runnable task = this.fromElsewhere.poll();
		while (task != null) {
			guarded(task);
			task = this.fromElsewhere.poll();
		}
	}

	private void runTimers() {
		long now = System.nanoTime();
		Timer timer = this.timers.peek();
		while (timer != null && timer.at - now <= 0) {
			this.timers.remove();
			guarded(timer.task);
			timer = this.timers.peek();
		}
	}

	private void flush() {
		List<Connection> connections = List.copyOf(this.unflushed);
		this.unflushed.clear();
		connections.forEach((connection) -> guarded(connection::flush));
	}

	private static void guarded(Runnable task) {
		try {
			task.run();
		}
		catch (RuntimeException ex) {
			logger.error("A task of the SMSC failed", ex);
		}
	}

	/**
	 * Waits until something can be read or the next timer is due. A selector counts whole
	 * milliseconds, so the last one is waited in steps, and the end of it awake: a delay
	 * is as long as it says.
	 */
	private void awaitWork() throws IOException {
		Timer timer = this.timers.peek();
		long nanos = (timer == null) ? IDLE_NANOS : Math.min(timer.at - System.nanoTime(), IDLE_NANOS);
		if (nanos >= MILLISECOND + LATE_NANOS) {
			this.selector.select(TimeUnit.NANOSECONDS.toMillis(nanos - LATE_NANOS));
			return;
		}
		if (nanos > LATE_NANOS) {
			LockSupport.parkNanos(Math.min(nanos - LATE_NANOS, STEP_NANOS));
		}
		else if (nanos > 0) {
			Thread.yield();
		}
		this.selector.selectNow();
	}

	/**
	 * Closes all channels and waits for the thread to end.
	 */
	@Override
	public void close() {
		this.closed = true;
		this.selector.wakeup();
		try {
			this.thread.join(TimeUnit.SECONDS.toMillis(5));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private record Timer(long at, long order, Runnable task) implements Comparable<Timer> {

		@Override
		public int compareTo(Timer other) {
			return (this.at != other.at) ? Long.signum(this.at - other.at) : Long.compare(this.order, other.order);
		}

	}

}
