package com.olate.sms.dispatcher.reserve;

import java.util.List;

import com.olate.sms.dispatcher.plan.Candidate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * The reserve call over HTTP. Trouble is an answer, too; nothing is thrown for it. Blocks
 * for at most the client's time-outs.
 */
public final class Reservations {

	private static final List<Integer> BLAMES_AN_EVENT = List.of(400, 409, 413, 422);

	private final RestClient client;

	private final int maxRecipients;

	public Reservations(RestClient client, int maxRecipients) {
		this.client = client;
		this.maxRecipients = maxRecipients;
	}

	/**
	 * Asks for decisions about events, in their order.
	 * @param topicId id of the topic that the events' positions refer to
	 */
	public ReserveAnswer reserve(List<Candidate> candidates, String topicId) {
		try {
			ReserveResponse response = this.client.post()
				.uri("/internal/v1/reservations")
				.contentType(MediaType.APPLICATION_JSON)
				.accept(MediaType.APPLICATION_JSON)
				.body(ReserveRequest.of(candidates, topicId, this.maxRecipients))
				.retrieve()
				.body(ReserveResponse.class);
			return answer(response, candidates.size());
		}
		catch (RestClientResponseException ex) {
			return failed(ex.getStatusCode());
		}
		catch (RestClientException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			return new ReserveAnswer.Unavailable("no usable answer: " + cause.getClass().getSimpleName());
		}
	}

	private static ReserveAnswer answer(@Nullable ReserveResponse response, int asked) {
		if (response == null || response.results() == null || response.results().isEmpty()
				|| response.results().size() > asked) {
			return new ReserveAnswer.Unavailable("the answer does not fit the request");
		}
		return new ReserveAnswer.Decided(response.results().stream().map(ReserveResponse.Result::decision).toList());
	}

	private static ReserveAnswer failed(HttpStatusCode status) {
		return BLAMES_AN_EVENT.contains(status.value()) ? new ReserveAnswer.Refused(status.value())
				: new ReserveAnswer.Unavailable("HTTP " + status.value());
	}

}
