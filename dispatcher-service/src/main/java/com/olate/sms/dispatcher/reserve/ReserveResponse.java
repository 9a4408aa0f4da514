package com.olate.sms.dispatcher.reserve;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.olate.sms.dispatcher.plan.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The contract {@code reservation-response} as it is read: unknown fields are ignored, an
 * outcome that is unknown or incomplete is asked for again.
 */
record ReserveResponse(@Nullable List<Result> results) {

	record Result(@Nullable String outcome, @Nullable String reason, @Nullable String text, @Nullable String encoding,
			@Nullable Integer segments, @Nullable String sender, @Nullable Instant acceptedAt,
			@Nullable Instant notAfter, @Nullable List<Recipient> recipients) {

		Decision decision() {
			return switch (Objects.requireNonNullElse(this.outcome, "")) {
				case "GRANTED" -> granted();
				case "NOT_SENT" -> new Decision.NotSent();
				case "DUPLICATE" -> new Decision.Duplicate();
				case "CONFLICT" ->
					new Decision.Conflict(reasonOr("The first event with this source and id has other content."));
				case "UNKNOWN_ACCOUNT" -> new Decision.UnknownAccount(reasonOr("No account has this id."));
				case "RETRY" -> new Decision.Retry(reasonOr("The account cannot be decided now."));
				default -> new Decision.Retry("Account-service gave an outcome that is not known here.");
			};
		}

		private Decision granted() {
			if (this.text == null || this.encoding == null || this.segments == null || this.notAfter == null
					|| this.recipients == null || this.recipients.stream().anyMatch(Recipient::isIncomplete)) {
				return new Decision.Retry("Account-service granted the event without saying all that it must.");
			}
			return new Decision.Granted(this.text, this.encoding, this.segments, this.sender, this.acceptedAt,
					this.notAfter, this.recipients.stream().map(Recipient::person).toList());
		}

		private String reasonOr(String otherwise) {
			return Objects.requireNonNullElse(this.reason, otherwise);
		}

	}

	record Recipient(@Nullable String messageId, @Nullable String contactId, @Nullable String msisdn) {

		boolean isIncomplete() {
			return this.messageId == null || this.contactId == null || this.msisdn == null;
		}

		Decision.Recipient person() {
			return new Decision.Recipient(Objects.requireNonNull(this.messageId),
					Objects.requireNonNull(this.contactId), Objects.requireNonNull(this.msisdn));
		}

	}

}
