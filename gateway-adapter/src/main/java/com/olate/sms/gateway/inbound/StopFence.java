package com.olate.sms.gateway.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.olate.sms.gateway.store.Stop;
import com.olate.sms.gateway.store.Stops;
import com.olate.sms.gateway.work.Sweep;

import org.springframework.stereotype.Component;

/**
 * Holds back what was reserved before account-service knew of a STOP: every message to
 * the phone from that sender whose command is older than the STOP or at most an hour
 * younger. This instance's own texts count at once, those of others within about a
 * second. Safe for use by several threads.
 */
@Component
public class StopFence implements Sweep {

	/** By then account-service knows; after it, its list alone decides. */
	static final Duration HOLDS = Duration.ofHours(1);

	/** More than the clocks of two instances, or a slow write, are apart. */
	private static final Duration OVERLAP = Duration.ofMinutes(2);

	private final Stops stops;

	private final Clock clock;

	private final Map<String, Map<String, Stop>> bySenderOfPhone = new ConcurrentHashMap<>();

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
	 * @param sender where it comes from; empty if only the carrier knows: then a STOP to
	 * any sender counts
	 * @param since how old its command is
	 */
	public boolean holds(String msisdn, String sender, Instant since) {
		Map<String, Stop> bySender = this.bySenderOfPhone.get(msisdn);
		if (bySender == null) {
			return false;
		}
		if (sender.isEmpty()) {
			return bySender.values().stream().anyMatch((stop) -> holds(stop, since));
		}
		Stop stop = bySender.get(sender.toUpperCase(Locale.ROOT));
		return stop != null && holds(stop, since);
	}

	private static boolean holds(Stop stop, Instant since) {
		return stop.stopped() && since.isBefore(stop.at().plus(HOLDS));
	}

	/** Keeps what a phone said; durable when it returns. */
	void heed(Stop stop) {
		this.stops.keep(stop, this.clock.instant());
		remember(stop);
	}

	private void remember(Stop stop) {
		this.bySenderOfPhone.compute(stop.msisdn(), (phone, known) -> {
			Map<String, Stop> bySender = (known != null) ? known : new ConcurrentHashMap<>();
			bySender.merge(stop.sender(), stop, (before, now) -> now.isAfter(before) ? now : before);
			return bySender;
		});
	}

	/** Reads what other instances have kept, and forgets what is long over. */
	@Override
	public void run() {
		Instant now = this.clock.instant();
		List<Stop> kept = this.stops.keptSince(this.readUpTo.minus(OVERLAP));
		kept.forEach(this::remember);
		this.readUpTo = now;
		Instant over = now.minus(Stops.KEPT);
		this.bySenderOfPhone.forEach((phone, known) -> this.bySenderOfPhone.computeIfPresent(phone, (key, bySender) -> {
			bySender.values().removeIf((stop) -> stop.at().isBefore(over));
			return bySender.isEmpty() ? null : bySender;
		}));
	}

}
