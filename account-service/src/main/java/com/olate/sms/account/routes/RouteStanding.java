package com.olate.sms.account.routes;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * How one route stands. What an older gateway does not tell is missing.
 *
 * @param state {@code OPEN}, {@code PAUSED} by the carrier for a moment, or
 * {@code CLOSED}
 * @param paused whether an operator paused it
 * @param waiting messages that wait for it
 * @param rate segments a second that may go now
 * @param reason why it is as it is, for people
 * @param inFlight submits without an answer
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RouteStanding(String name, @Nullable String transport, @Nullable String state, @Nullable Binds binds,
		@Nullable Boolean paused, @Nullable Long waiting, @Nullable Long rate, @Nullable String reason,
		@Nullable Long window, @Nullable Long inFlight, @Nullable Integer priority, @Nullable List<String> prefixes) {

	public RouteStanding {
		prefixes = (prefixes != null) ? List.copyOf(prefixes) : null;
	}

	/**
	 * Whether it takes messages, now or in a moment.
	 */
	@JsonIgnore
	public boolean isUp() {
		return !"CLOSED".equals(this.state);
	}

	/**
	 * Whether an operator paused it.
	 */
	@JsonIgnore
	public boolean isPausedByOperator() {
		return Boolean.TRUE.equals(this.paused);
	}

	/**
	 * Connections to the carrier.
	 */
	public record Binds(int up, int total) {
	}

}
