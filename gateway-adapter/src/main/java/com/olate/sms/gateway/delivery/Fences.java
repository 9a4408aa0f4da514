package com.olate.sms.gateway.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.olate.sms.gateway.inbound.StopFence;
import com.olate.sms.gateway.routing.AllowedCountries;
import com.olate.sms.gateway.submission.Message;
import com.olate.sms.gateway.submission.Reason;

import org.springframework.stereotype.Component;

/**
 * What keeps a message from being sent at all, whatever other services decided before.
 */
@Component
class Fences {

	private final AllowedCountries countries;

	private final DailyLimit limit;

	private final StopFence stops;

	private final Map<String, String> senders;

	Fences(AllowedCountries countries, DailyLimit limit, StopFence stops, Routes routes) {
		this.countries = countries;
		this.limit = limit;
		this.stops = stops;
		this.senders = routes.list()
			.stream()
			.collect(Collectors.toMap(Route::name, (route) -> route.carrier().sender()));
	}

	/**
	 * Why the message may not be sent; empty if it may.
	 * @param plan the routes that serve its number
	 * @param since when its command was written
	 */
	Optional<Reason> against(Message message, List<String> plan, Instant since) {
		if (!this.countries.allows(message.msisdn())) {
			return Optional.of(Reason.COUNTRY_NOT_ALLOWED);
		}
		if (plan.isEmpty()) {
			return Optional.of(Reason.GATEWAY_UNAVAILABLE);
		}
		if (stopped(message, plan.get(0), since)) {
			return Optional.of(Reason.OPTED_OUT);
		}
		return this.limit.admits(message.accountId()) ? Optional.empty() : Optional.of(Reason.DAILY_LIMIT);
	}

	/**
	 * Whether the phone has said STOP to the sender that the message has on this route.
	 * The answer to a STOP is not held back by it.
	 * @param since when its command was written, or recorded
	 */
	boolean stopped(Message message, String route, Instant since) {
		String sender = message.sender().isEmpty() ? this.senders.getOrDefault(route, "") : message.sender();
		return !message.isAnswer() && this.stops.holds(message.msisdn(), sender, since);
	}

}
