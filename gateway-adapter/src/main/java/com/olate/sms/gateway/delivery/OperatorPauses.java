package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.gateway.store.Pauses;
import com.olate.sms.gateway.work.Sweep;

import org.springframework.stereotype.Component;

/**
 * What operators have paused, as this instance knows it: its own calls at once, those of
 * other instances within about a second.
 */
@Component
public class OperatorPauses implements Sweep {

	private final Pauses pauses;

	private final Clock clock;

	private volatile Map<String, String> known;

	OperatorPauses(Pauses pauses, Clock clock) {
		this.pauses = pauses;
		this.clock = clock;
		this.known = pauses.all();
	}

	/** Pauses a route until it is resumed. */
	public void pauseRoute(String route, String reason) {
		pause(route, reason);
	}

	public void resumeRoute(String route) {
		resume(route);
	}

	/** Pauses all sending until it is resumed; routes keep pauses of their own. */
	public void pauseAll(String reason) {
		pause(Pauses.ALL, reason);
	}

	public void resumeAll() {
		resume(Pauses.ALL);
	}

	private void pause(String what, String reason) {
		this.pauses.pause(what, reason, this.clock.instant());
		run();
	}

	private void resume(String what) {
		this.pauses.resume(what);
		run();
	}

	/** Who paused the route and why. */
	Optional<String> ofRoute(String route) {
		return Optional.ofNullable(this.known.get(route));
	}

	/** Who paused all sending and why. */
	public Optional<String> ofAll() {
		return Optional.ofNullable(this.known.get(Pauses.ALL));
	}

	boolean holds(String route) {
		return this.known.containsKey(route) || this.known.containsKey(Pauses.ALL);
	}

	@Override
	public void run() {
		this.known = Map.copyOf(this.pauses.all());
	}

}
