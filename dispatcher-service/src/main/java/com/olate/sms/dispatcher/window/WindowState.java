package com.olate.sms.dispatcher.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * What the loop lets others see of itself: written by its thread, read by health checks
 * and metrics.
 */
final class WindowState {

	private final Fences fences = new Fences();

	private final Map<Integer, String> blocked = new ConcurrentHashMap<>();

	private volatile boolean alive;

	private volatile boolean joined;

	private volatile @Nullable Instant polledAt;

	private volatile @Nullable Instant oldestWindow;

	private volatile long unread;

	private volatile long keptBack;

	void started() {
		this.alive = true;
	}

	void ended() {
		this.alive = false;
	}

	boolean isAlive() {
		return this.alive;
	}

	void polled(Instant now) {
		this.polledAt = now;
		this.joined = true;
	}

	/**
	 * The clients were closed: whatever was blocked is looked at again.
	 */
	void sessionEnded() {
		this.joined = false;
		this.blocked.clear();
	}

	boolean isJoined() {
		return this.joined;
	}

	/**
	 * How long ago the loop polled Kafka; nothing if it never did.
	 */
	Optional<Duration> pollAge(Instant now) {
		return Optional.ofNullable(this.polledAt).map((at) -> Duration.between(at, now));
	}

	void fenced(Instant now) {
		this.fences.add(now);
	}

	boolean isFencedTooOften(Instant now) {
		return this.fences.areTooMany(now);
	}

	void block(int partition, String why) {
		this.blocked.put(partition, why);
	}

	void unblock(int partition) {
		this.blocked.remove(partition);
	}

	/**
	 * Partitions that are not read until somebody has decided what to do, with the
	 * reason.
	 */
	Map<Integer, String> blocked() {
		return Map.copyOf(this.blocked);
	}

	void oldestWindow(Optional<Instant> windowAt) {
		this.oldestWindow = windowAt.orElse(null);
	}

	void unread(long records) {
		this.unread = records;
	}

	/**
	 * Offsets between what is finished and the end of the open windows.
	 */
	long unread() {
		return this.unread;
	}

	void keptBack(long offsets) {
		this.keptBack = offsets;
	}

	/**
	 * Offsets that open transactions of publishers keep back, as of the last tick.
	 */
	long keptBack() {
		return this.keptBack;
	}

	/**
	 * How late the oldest unfinished window is; zero if all are finished.
	 */
	Duration lag(Instant now) {
		Instant oldest = this.oldestWindow;
		return (oldest == null || oldest.isAfter(now)) ? Duration.ZERO : Duration.between(oldest, now);
	}

}
