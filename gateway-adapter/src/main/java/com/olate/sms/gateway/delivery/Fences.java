package com.olate.sms.gateway.delivery;

import java.util.List;
import java.util.Optional;

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

	Fences(AllowedCountries countries, DailyLimit limit) {
		this.countries = countries;
		this.limit = limit;
	}

	/**
	 * Why the message may not be sent; empty if it may.
	 * @param plan the routes that serve its number
	 */
	Optional<Reason> against(Message message, List<String> plan) {
		if (!this.countries.allows(message.msisdn())) {
			return Optional.of(Reason.COUNTRY_NOT_ALLOWED);
		}
		if (plan.isEmpty()) {
			return Optional.of(Reason.GATEWAY_UNAVAILABLE);
		}
		return this.limit.admits(message.accountId()) ? Optional.empty() : Optional.of(Reason.DAILY_LIMIT);
	}

}
