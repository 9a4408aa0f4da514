package com.olate.sms.gateway.result;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.olate.sms.gateway.submission.Effect;
import com.olate.sms.gateway.submission.Progress;
import com.olate.sms.gateway.submission.Progress.Detail;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionState;
import org.jspecify.annotations.Nullable;

/**
 * A change of state of one message, as {@code delivery-result.schema.json} has it. The
 * same state of a submission always gives the same result, so repeating one is harmless.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryResult(String messageId, String accountId, String eventId, String state, String effect,
		@Nullable String reason, @Nullable String route, @Nullable String carrierMessageId,
		@Nullable String carrierStatus, int attempt, Instant at) {

	private static final int LONGEST_ID = 65;

	private static final int LONGEST_STATUS = 100;

	/**
	 * What there is to say about a submission: its state, and after that what a receipt
	 * said once the credit had gone back.
	 */
	static List<DeliveryResult> of(Submission submission) {
		SubmissionState state = submission.state();
		DeliveryResult result = of(submission, state, state.effect());
		SubmissionState late = submission.progress().late();
		return (late != null) ? List.of(result, of(submission, late, Effect.NONE)) : List.of(result);
	}

	private static DeliveryResult of(Submission submission, SubmissionState state, Effect effect) {
		Progress progress = submission.progress();
		Detail detail = progress.detail();
		boolean reasoned = detail.reason() != null && state == submission.state() && state != SubmissionState.WAITING
				&& state != SubmissionState.SUBMITTING;
		return new DeliveryResult(submission.id(), submission.message().accountId(), submission.message().eventId(),
				state.reported(), effect.word(), reasoned ? detail.reason().name() : null,
				progress.route().isEmpty() ? null : progress.route(), clipped(detail.carrierId(), LONGEST_ID),
				clipped(detail.carrierStatus(), LONGEST_STATUS), progress.attempt(), progress.updatedAt());
	}

	private static @Nullable String clipped(@Nullable String text, int longest) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		return text.substring(0, Math.min(text.length(), longest));
	}

}
