package com.olate.sms.ingest.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a batch of up to {@value #MAX_EVENTS} CloudEvents, whole: one that is wrong
 * refuses all. The same event twice is one event; two different events under one name are
 * refused.
 */
final class BatchReader {

	static final int MAX_EVENTS = 500;

	private final Clock clock;

	private final EventChecks checks;

	BatchReader(Clock clock, EventChecks checks) {
		this.clock = clock;
		this.checks = checks;
	}

	Reading read(byte[] body, String account) {
		StrictJson.Parsed parsed = StrictJson.parse(body);
		if (parsed instanceof StrictJson.Parsed.Broken broken) {
			return new Reading.Malformed(broken.detail());
		}
		if (!(((StrictJson.Parsed.Tree) parsed).root() instanceof ArrayNode array)) {
			return new Reading.Malformed("The body must be a JSON array of events.");
		}
		if (array.isEmpty() || array.size() > MAX_EVENTS) {
			return new Reading.Invalid(
					"A batch has 1 to %d events; this one has %d.".formatted(MAX_EVENTS, array.size()), List.of());
		}
		Findings findings = new Findings();
		List<NotificationEvent> events = check(array, account, findings);
		return findings.isEmpty() ? new Reading.Accepted(events) : findings.refusal();
	}

	private List<NotificationEvent> check(ArrayNode array, String account, Findings findings) {
		List<NotificationEvent> events = new ArrayList<>(array.size());
		Map<List<String>, NotificationEvent> named = new HashMap<>();
		for (int i = 0; i < array.size(); i++) {
			Findings own = new Findings();
			NotificationEvent event = checkOne(array.get(i), i, account, own);
			if (event != null) {
				NotificationEvent twin = named.putIfAbsent(List.of(event.source(), event.id()), event);
				if (twin != null && !twin.saysTheSameAs(event)) {
					own.add("[" + i + "].id", "duplicate-id", "names another event of this batch with other content");
				}
				events.add((twin != null) ? twin : event);
			}
			findings.addAll(own);
		}
		return events;
	}

	private @Nullable NotificationEvent checkOne(JsonNode node, int index, String account, Findings findings) {
		if (!(node instanceof ObjectNode envelope)) {
			findings.add("[" + index + "]", "wrong-type", "must be an object");
			return null;
		}
		if (envelope.path("time").isMissingNode() || envelope.path("time").isNull()) {
			envelope.put("time", this.clock.instant().toString());
		}
		return this.checks.check(envelope, account, FieldNames.inBatch(index), findings);
	}

}
