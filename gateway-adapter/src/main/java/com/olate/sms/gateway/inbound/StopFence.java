package com.olate.sms.gateway.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.olate.sms.gateway.store.Stop;
import com.olate.sms.gateway.store.Stops;
import com.olate.sms.gateway.work.Sweep;

import org.springframework.stereotype.Component;

/**
 * Holds back what was reserved before account-service knew of a STOP: every message to
 * the phone from that sender whose command is older than the STOP or less than an hour
 * younger. This instance's own texts count at once, those of others within about a
 * second. Safe for use by several threads.
 */
@Component
public class StopFence implements Sweep {

	/** More than the clocks of two instances, or a slow write, are apart. */
	private static final Duration OVERLAP = Duration.ofMinutes(2);

	private final Stops stops;

	private final KnownStops known = new KnownStops();

	private final Clock clock;

	private Instant readUpTo;

	StopFence(Stops stops, Clock clock) {
		this.stops = stops;
		this.clock = clock;
		this.readUpTo = clock.instant().minus(Stops.KEPT);
		run();
	}

	/**
	 * Whether a message is held back.
	 * @param msisdn whom it is for
	 * @param sender where it comes from; empty if only the carrier knows
	 * @param since when its command was written, or recorded
	 */
	public boolean holds(String msisdn, String sender, Instant since) {
		return this.known.hold(msisdn, sender, since);
	}

	/** Keeps what a phone said; durable when it returns. */
	void heed(Stop stop) {
		this.stops.keep(stop, this.clock.instant());
		this.known.add(stop);
	}

	/** Reads what other instances have kept, and forgets what is long over. */
	@Override
	public void run() {
		Instant now = this.clock.instant();
		this.stops.keptSince(this.readUpTo.minus(OVERLAP)).forEach(this.known::add);
		this.readUpTo = now;
		this.known.forget(now.minus(Stops.KEPT));
	}

}
