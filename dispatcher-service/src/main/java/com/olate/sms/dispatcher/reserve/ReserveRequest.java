package com.olate.sms.dispatcher.reserve;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.olate.sms.dispatcher.plan.Candidate;
import com.olate.sms.text.SmsText;
import org.jspecify.annotations.Nullable;

/**
 * The contract {@code reservation-request} as it is written.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReserveRequest(int maxRecipients, List<Event> events) {

	static ReserveRequest of(List<Candidate> candidates, String topicId, int maxRecipients) {
		return new ReserveRequest(maxRecipients,
				candidates.stream().map((candidate) -> Event.of(candidate, topicId)).toList());
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Event(String accountId, String source, String id, String type, String contentHash, Map<String, Object> data,
			Position position, @Nullable String text, @Nullable String encoding, int segments, Instant acceptedAt,
			Instant windowAt) {

		static Event of(Candidate candidate, String topicId) {
			return new Event(candidate.event().accountId(), candidate.event().source(), candidate.event().id(),
					candidate.event().type().text(), candidate.event().contentHash(),
					candidate.event().data().canonical(),
					new Position(topicId, candidate.partition(), candidate.offset()),
					candidate.text().map(SmsText::text).orElse(null),
					candidate.text().map((text) -> text.encoding().name()).orElse(null),
					candidate.text().map(SmsText::segments).orElse(0), candidate.acceptedAt(), candidate.windowAt());
		}

	}

	record Position(String topicId, int partition, long offset) {

	}

}
