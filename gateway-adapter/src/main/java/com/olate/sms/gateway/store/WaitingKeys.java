package com.olate.sms.gateway.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionState;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The key under which a waiting submission is found: its plan and then its due time, in
 * one string, so that one sparse index leads through each plan's messages in the order in
 * which they may be claimed. Only waiting submissions have it.
 */
final class WaitingKeys {

	static final String FIELD = "waiting";

	/** After all characters of a route's name. */
	private static final char END_OF_PLAN = '|';

	private static final char AFTER_PLAN = '}';

	private WaitingKeys() {
	}

	static @Nullable String of(Submission submission) {
		if (submission.state() != SubmissionState.WAITING) {
			return null;
		}
		return plan(submission.progress().plan()) + time(submission.progress().due());
	}

	static Bson due(List<String> plan, Instant now) {
		String start = plan(plan);
		return Filters.and(Filters.gte(FIELD, start), Filters.lte(FIELD, start + time(now)));
	}

	static Bson all(List<String> plan) {
		String start = String.join(">", plan);
		return Filters.and(Filters.gte(FIELD, start + END_OF_PLAN), Filters.lt(FIELD, start + AFTER_PLAN));
	}

	/** What lies between the given plans, one gap after the other. */
	static List<Bson> others(Collection<List<String>> plans) {
		List<Bson> gaps = new ArrayList<>();
		String from = "";
		for (String plan : plans.stream().map((names) -> String.join(">", names)).sorted().toList()) {
			gaps.add(Filters.and(Filters.gte(FIELD, from), Filters.lt(FIELD, plan + END_OF_PLAN)));
			from = plan + AFTER_PLAN;
		}
		gaps.add(Filters.gte(FIELD, from));
		return gaps;
	}

	private static String plan(List<String> plan) {
		return String.join(">", plan) + END_OF_PLAN;
	}

	/** Milliseconds since 1970 in fourteen digits, so that text sorts as time does. */
	private static String time(Instant instant) {
		return "%014d".formatted(instant.toEpochMilli());
	}

}
