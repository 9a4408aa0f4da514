package com.olate.sms.account.reservations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.SourcePosition;
import com.olate.sms.account.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The contract {@code reservation-request} as it is read. The dispatcher has validated
 * the events; what is checked here is what a decision rests on.
 */
record ReserveRequest(@Nullable @Min(1) Integer maxRecipients,
		@NotEmpty @Size(max = 5000) List<@Valid @NotNull Event> events) {

	private static final int MAX_RECIPIENTS = 5000;

	int most() {
		return (this.maxRecipients != null) ? this.maxRecipients : MAX_RECIPIENTS;
	}

	@Override
	public String toString() {
		return "ReserveRequest";
	}

	record Event(@NotEmpty @Size(max = 200) String accountId,
			@NotNull @Pattern(regexp = "[\\x21-\\x7E]{1,200}") String source,
			@NotNull @Pattern(regexp = "[\\x21-\\x7E]{1,200}") String id, @NotEmpty @Size(max = 100) String type,
			@NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash, @NotNull Map<String, Object> data,
			@NotNull @Valid Position position, @Nullable @Size(min = 1, max = 2000) String text,
			@Nullable @Pattern(regexp = "GSM7|UCS2") String encoding, @Min(0) @Max(255) int segments,
			@NotNull Instant acceptedAt, @NotNull Instant windowAt) {

		/**
		 * Whether there can be an account of this id.
		 */
		boolean canHaveAccount() {
			return AccountId.isValid(this.accountId);
		}

		OfferedEvent toOffered() {
			AccountId account = new AccountId(this.accountId);
			Target target = target();
			if (!(target instanceof Target.Unsent)
					&& (this.text == null || this.encoding == null || this.segments < 1)) {
				throw ProblemException.invalid("text", "required",
						"every type but resend brings its text, encoding and segments");
			}
			return new OfferedEvent(EventKey.of(account, this.source, this.id), account, this.source, this.id,
					this.type, this.contentHash, this.type.startsWith("invoice.") ? field("number") : null, target,
					new SourcePosition(this.position.topicId(), this.position.partition(), this.position.offset()),
					this.text, this.encoding, this.segments, this.acceptedAt.truncatedTo(ChronoUnit.MILLIS),
					this.windowAt.truncatedTo(ChronoUnit.MILLIS));
		}

		private Target target() {
			if (this.type.equals("contact.test")) {
				return new Target.One(required("contactId"));
			}
			return this.type.equals("resend") ? new Target.Unsent(required("eventId"), field("source"))
					: new Target.Everybody();
		}

		private String required(String name) {
			String value = field(name);
			if (value == null) {
				throw ProblemException.invalid("data." + name, "required", "an event of this type needs it");
			}
			return value;
		}

		private @Nullable String field(String name) {
			return (this.data.get(name) instanceof String text) ? text : null;
		}

		@Override
		public String toString() {
			return "Event[source=" + this.source + ", id=" + this.id + "]";
		}

	}

	record Position(@NotEmpty @Size(max = 60) String topicId, @Min(0) int partition, @Min(0) long offset) {
	}

}
