package com.olate.sms.gateway.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.olate.sms.gateway.store.Stop;

/**
 * The latest that each phone has said to each sender, in memory, and what follows for a
 * message. The order in which it is told does not matter. Safe for use by several
 * threads.
 */
final class KnownStops {

	/** By then account-service knows; after it, its list alone decides. */
	static final Duration HOLDS = Duration.ofHours(1);

	private final Map<String, Map<String, Stop>> byPhone = new ConcurrentHashMap<>();

	void add(Stop stop) {
		this.byPhone.compute(stop.msisdn(), (phone, known) -> {
			Map<String, Stop> bySender = (known != null) ? known : new ConcurrentHashMap<>();
			bySender.merge(stop.sender(), stop, (before, now) -> now.isAfter(before) ? now : before);
			return bySender;
		});
	}

	/** Forgets what was said before then. */
	void forget(Instant before) {
		this.byPhone.keySet().forEach((phone) -> this.byPhone.computeIfPresent(phone, (key, bySender) -> {
			bySender.values().removeIf((stop) -> stop.at().isBefore(before));
			return bySender.isEmpty() ? null : bySender;
		}));
	}

	/**
	 * Whether a message is held back. A sender that is not known may be any: that of the
	 * message, and that of the STOP.
	 * @param sender where the message comes from, empty if only the carrier knows
	 * @param since when its command was written
	 */
	boolean hold(String msisdn, String sender, Instant since) {
		Map<String, Stop> bySender = this.byPhone.get(msisdn);
		if (bySender == null) {
			return false;
		}
		String same = Stop.plain(sender);
		return bySender.values()
			.stream()
			.filter((stop) -> same.isEmpty() || stop.sender().isEmpty() || stop.sender().equals(same))
			.anyMatch((stop) -> stop.stopped() && since.isBefore(stop.at().plus(HOLDS)));
	}

}
