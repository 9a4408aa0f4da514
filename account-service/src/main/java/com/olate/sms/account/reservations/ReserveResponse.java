package com.olate.sms.account.reservations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.MessageDocument;
import org.jspecify.annotations.Nullable;

/**
 * The contract {@code reservation-response} as it is written.
 */
record ReserveResponse(List<Result> results) {

	@Override
	public String toString() {
		return "ReserveResponse";
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Result(Outcome outcome, @Nullable String reason, @Nullable String text, @Nullable String encoding,
			@Nullable Integer segments, @Nullable String sender, @Nullable Instant acceptedAt,
			@Nullable Instant notAfter, @Nullable List<Recipient> recipients) {

		/**
		 * @param decided empty if the account could not be decided now
		 */
		static Result of(Optional<Reservation> decided) {
			if (decided.isEmpty()) {
				return of(Outcome.RETRY, "The account is busy.");
			}
			Reservation reservation = decided.get();
			if (reservation instanceof Reservation.Granted granted) {
				return of(granted);
			}
			if (reservation instanceof Reservation.NotSent notSent) {
				return of(Outcome.NOT_SENT, notSent.reason());
			}
			if (reservation instanceof Reservation.Conflict) {
				return of(Outcome.CONFLICT, "The first event with this source and id has other content.");
			}
			return (reservation instanceof Reservation.Duplicate) ? of(Outcome.DUPLICATE, null)
					: of(Outcome.UNKNOWN_ACCOUNT, "No account has this id.");
		}

		private static Result of(Reservation.Granted granted) {
			EventDocument event = granted.event();
			return new Result(Outcome.GRANTED, null, event.text(), event.encoding(), event.segments(), event.sender(),
					event.acceptedAt(), event.notAfter(),
					granted.recipients().stream().filter((row) -> row.msisdn() != null).map(Recipient::of).toList());
		}

		private static Result of(Outcome outcome, @Nullable String reason) {
			return new Result(outcome, reason, null, null, null, null, null, null, null);
		}

		@Override
		public String toString() {
			return "Result[outcome=" + this.outcome + "]";
		}

	}

	record Recipient(String messageId, String contactId, String msisdn) {

		static Recipient of(MessageDocument message) {
			return new Recipient(message.id().value(), message.contactId(), message.msisdn().value());
		}

		@Override
		public String toString() {
			return "Recipient[messageId=" + this.messageId + "]";
		}

	}

	enum Outcome {

		GRANTED, NOT_SENT, DUPLICATE, CONFLICT, UNKNOWN_ACCOUNT, RETRY

	}

}
