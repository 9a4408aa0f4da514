package com.olate.sms.ingest.publish;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * The topic of notification events, as seen from here. At start one attempt is made
 * before the HTTP port opens: a topic that an operator has to change stops the start,
 * Kafka that does not answer does not. After that a thread of its own tries on, and then
 * watches whether the leaders answer.
 */
final class EventTopic implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(EventTopic.class);

	private static final long RETRY_SECONDS = 2;

	private static final int WATCH_EVERY = 5;

	private final TopicPreparation preparation;

	private final Supplier<Admin> admins;

	private final Runnable whenReady;

	private volatile boolean running;

	private volatile State state = State.UNKNOWN;

	private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor();

	private volatile @Nullable Admin admin;

	private int round;

	EventTopic(TopicPreparation preparation, Supplier<Admin> admins, Runnable whenReady) {
		this.preparation = preparation;
		this.admins = admins;
		this.whenReady = whenReady;
	}

	/**
	 * What is known of the topic now.
	 */
	State state() {
		return this.state;
	}

	boolean isPrepared() {
		return this.state == State.REACHED || this.state == State.LOST;
	}

	@Override
	public void start() {
		prepare();
		this.running = true;
		this.watcher.scheduleWithFixedDelay(this::watch, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
	}

	private void prepare() {
		try {
			Admin connected = admin();
			this.preparation.prepare(connected);
			this.whenReady.run();
			changeTo(State.REACHED, "");
		}
		catch (KafkaException ex) {
			changeTo(State.NEVER_REACHED, ex.getClass().getSimpleName());
		}
	}

	private Admin admin() {
		Admin connected = this.admin;
		if (connected == null) {
			connected = this.admins.get();
			this.admin = connected;
		}
		return connected;
	}

	private void watch() {
		try {
			if (!isPrepared()) {
				prepare();
			}
			else if (this.state == State.LOST || ++this.round % WATCH_EVERY == 0) {
				look();
			}
		}
		catch (TopicFaultException ex) {
			changeTo(State.FAULTY, ex.getMessage());
		}
		catch (RuntimeException ex) {
			log.error("watching the topic failed", ex);
		}
	}

	private void look() {
		try {
			this.preparation.askLeaders(admin());
			changeTo(State.REACHED, "");
		}
		catch (KafkaException ex) {
			changeTo(State.LOST, ex.getClass().getSimpleName());
		}
	}

	private void changeTo(State next, String cause) {
		State before = this.state;
		this.state = next;
		if (next == before) {
			return;
		}
		if (next == State.REACHED) {
			log.info("topic of notification events is ready");
		}
		else {
			log.warn("topic of notification events is not ready: {} {}", next, cause);
		}
	}

	@Override
	public void stop() {
		this.running = false;
		this.watcher.shutdownNow();
		Admin connected = this.admin;
		if (connected != null) {
			connected.close(Duration.ZERO);
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * Before the HTTP server starts, after it stops.
	 */
	@Override
	public int getPhase() {
		return 0;
	}

	/**
	 * What is known of the topic.
	 */
	enum State {

		/** Nobody has looked yet. */
		UNKNOWN,

		/** Kafka has not answered since the start. */
		NEVER_REACHED,

		/** The topic is not as it has to be. */
		FAULTY,

		/** The leaders of all partitions answered. */
		REACHED,

		/** The leaders answered once, and do not now. */
		LOST

	}

}
