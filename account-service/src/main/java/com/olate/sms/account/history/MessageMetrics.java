package com.olate.sms.account.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Counts messages that reached a state. Reasons are those that the product knows, others
 * are {@code OTHER}; every series is there from the start.
 */
@Component
public class MessageMetrics {

	private static final String NO_REASON = "";

	private static final String OTHER = "OTHER";

	private static final Map<MessageState, List<String>> REASONS = Map.of(MessageState.NOT_SENT,
			List.of("NO_CREDIT", "OPTED_OUT", "PAUSED", "COUNTRY_NOT_ALLOWED", "DAILY_LIMIT"), MessageState.FAILED,
			List.of("EXPIRED", "GATEWAY_UNAVAILABLE", "MAILBOX_FULL", "CARRIER_ERROR", "OUTCOME_UNKNOWN", "LOG_ONLY",
					"OPTED_OUT", "COUNTRY_NOT_ALLOWED", "DAILY_LIMIT"),
			MessageState.REFUSED, List.of("INVALID_NUMBER"), MessageState.UNDELIVERED,
			List.of("ABSENT", "INVALID_NUMBER", "MAILBOX_FULL", "EXPIRED"), MessageState.ACCEPTED, List.of("LOG_ONLY"));

	private final Map<MessageState, Map<String, Counter>> counters = new HashMap<>();

	public MessageMetrics(MeterRegistry meters) {
		for (MessageState state : MessageState.values()) {
			List<String> reasons = REASONS.getOrDefault(state, List.of());
			Map<String, Counter> byReason = new HashMap<>();
			Stream.concat(Stream.of(NO_REASON, OTHER), reasons.stream())
				.forEach((reason) -> byReason.put(reason, counter(meters, state, reason)));
			this.counters.put(state, byReason);
		}
	}

	private static Counter counter(MeterRegistry meters, MessageState state, String reason) {
		return Counter.builder("olate.account.messages")
			.description("Messages that reached a state")
			.tag("state", state.name())
			.tag("reason", reason)
			.register(meters);
	}

	public void reached(MessageState state, @Nullable String reason) {
		Map<String, Counter> byReason = this.counters.get(state);
		byReason.getOrDefault((reason != null) ? reason : NO_REASON, byReason.get(OTHER)).increment();
	}

}
