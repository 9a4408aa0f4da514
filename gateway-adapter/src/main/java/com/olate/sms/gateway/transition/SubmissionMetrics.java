package com.olate.sms.gateway.transition;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts the changes of submissions by the state they led to.
 */
@Component
class SubmissionMetrics {

	private static final String NO_REASON = "none";

	private final Map<SubmissionState, Map<String, Counter>> messages = new EnumMap<>(SubmissionState.class);

	private final Counter overtaken;

	SubmissionMetrics(MeterRegistry registry) {
		for (SubmissionState state : SubmissionState.values()) {
			Map<String, Counter> byReason = new HashMap<>();
			byReason.put(NO_REASON, counter(registry, state, NO_REASON));
			if (state == SubmissionState.FAILED || state == SubmissionState.REFUSED
					|| state == SubmissionState.UNDELIVERED) {
				for (Reason reason : Reason.values()) {
					byReason.put(reason.name(), counter(registry, state, reason.name()));
				}
			}
			this.messages.put(state, Map.copyOf(byReason));
		}
		this.overtaken = Counter.builder("olate.gateway.overtaken")
			.description("Changes decided again because another one came first")
			.register(registry);
	}

	private static Counter counter(MeterRegistry registry, SubmissionState state, String reason) {
		return Counter.builder("olate.gateway.messages")
			.description("Changes of messages by the state they led to")
			.tag("state", state.name())
			.tag("reason", reason)
			.register(registry);
	}

	void changed(Submission submission) {
		Map<String, Counter> byReason = this.messages.get(submission.state());
		Reason reason = submission.progress().detail().reason();
		String key = (reason != null && byReason.containsKey(reason.name())) ? reason.name() : NO_REASON;
		byReason.get(key).increment();
	}

	void overtaken(int count) {
		this.overtaken.increment(count);
	}

}
