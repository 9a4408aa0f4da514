package com.olate.sms.ingest.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.olate.sms.ingest.event.NotificationEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes answers: the acceptance of events, and problem documents.
 */
final class Answers {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int ACCEPTED = 202;

	private static final String STATUS = "ACCEPTED";

	private static final Answer UNAUTHORIZED = problem(ProblemKind.UNAUTHORIZED.problem()).with("WWW-Authenticate",
			"Basic realm=\"Olate SMS\", charset=\"UTF-8\", Bearer realm=\"Olate SMS\"");

	private Answers() {
	}

	static Answer accepted(NotificationEvent event, Instant windowClosesAt) {
		return json(new AcceptedEvent(event.id(), STATUS, windowClosesAt), 1);
	}

	static Answer accepted(List<NotificationEvent> events, Instant windowClosesAt) {
		return json(
				new AcceptedBatch(
						events.stream().map((event) -> new AcceptedEvent(event.id(), STATUS, windowClosesAt)).toList()),
				events.size());
	}

	/**
	 * The one answer to every wrong or missing login.
	 */
	static Answer unauthorized() {
		return UNAUTHORIZED;
	}

	static Answer problem(Problem problem) {
		return new Answer(problem.status(), Problem.MEDIA_TYPE, Map.of(), JSON.writeValueAsBytes(problem), 1);
	}

	static Answer retryAfter(Problem problem, Duration wait) {
		return problem(problem).with("Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
	}

	private static Answer json(Object body, int events) {
		return new Answer(ACCEPTED, "application/json", Map.of(), JSON.writeValueAsBytes(body), events);
	}

	/**
	 * An event that was taken.
	 *
	 * @param windowClosesAt when its window is processed
	 */
	record AcceptedEvent(String id, String status, Instant windowClosesAt) {
	}

	/**
	 * The events of a batch that was taken, in its order.
	 */
	record AcceptedBatch(List<AcceptedEvent> items) {

		AcceptedBatch {
			items = List.copyOf(items);
		}

	}

}
