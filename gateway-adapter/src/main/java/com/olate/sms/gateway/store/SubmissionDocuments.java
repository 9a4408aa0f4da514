package com.olate.sms.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.olate.sms.gateway.correlation.ReceiptKeys;
import com.olate.sms.gateway.submission.Effect;
import com.olate.sms.gateway.submission.Message;
import com.olate.sms.gateway.submission.Progress;
import com.olate.sms.gateway.submission.Progress.Detail;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionState;
import com.olate.sms.gateway.submission.SubmissionTimers;
import com.olate.sms.text.Encoding;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Submissions as documents. The text is removed as soon as no submit can follow.
 */
final class SubmissionDocuments {

	private final Duration retention;

	private final SubmissionTimers timers;

	SubmissionDocuments(Duration retention, SubmissionTimers timers) {
		this.retention = retention;
		this.timers = timers;
	}

	Document document(Submission submission) {
		Message message = submission.message();
		Document document = new Document("_id", message.id()).append("account", message.accountId())
			.append("event", message.eventId())
			.append("msisdn", message.msisdn())
			.append("sender", message.sender())
			.append("text", message.text())
			.append("encoding", message.encoding().name())
			.append("segments", message.segments())
			.append("notAfter", date(message.notAfter()))
			.append("createdAt", date(submission.createdAt()))
			.append("expireAt", date(submission.createdAt().plus(this.retention)));
		fields(submission).forEach((field, value) -> {
			if (value != null) {
				document.append(field, value);
			}
		});
		return document;
	}

	/**
	 * The update that turns one into the other: only what differs.
	 */
	Document update(Submission before, Submission after) {
		Document old = fields(before);
		Document set = new Document();
		Document unset = new Document();
		fields(after).forEach((field, value) -> {
			if (value == null && old.get(field) != null) {
				unset.append(field, "");
			}
			else if (!Objects.equals(value, old.get(field))) {
				set.append(field, value);
			}
		});
		if (after.state().effect() != Effect.NONE && before.state().effect() == Effect.NONE) {
			unset.append("text", "");
		}
		Document update = new Document("$set", set);
		return unset.isEmpty() ? update : update.append("$unset", unset);
	}

	private Document fields(Submission submission) {
		Progress progress = submission.progress();
		Detail detail = progress.detail();
		return new Document("revision", progress.revision()).append("state", progress.state().name())
			.append("attempt", progress.attempt())
			.append("failures", progress.failures())
			.append("recordedAt", date(progress.recordedAt()))
			.append("due", date(progress.due()))
			.append("owner", progress.owner())
			.append("plan", progress.plan().isEmpty() ? null : progress.plan())
			.append(WaitingKeys.FIELD, WaitingKeys.of(submission))
			.append("changesAt", this.timers.nextChange(submission).map(SubmissionDocuments::date).orElse(null))
			.append("openTail", openTail(submission))
			.append("parts", PartDocuments.documents(progress.parts()))
			.append("route", progress.route())
			.append("carrierAccount", progress.carrierAccount())
			.append("announced", progress.announced())
			.append("reason", name(detail.reason()))
			.append("carrierId", detail.carrierId())
			.append("carrierStatus", detail.carrierStatus())
			.append("guessed", detail.guessed() ? Boolean.TRUE : null)
			.append("receiptKeys", keys(submission))
			.append("late", name(progress.late()))
			.append("updatedAt", date(progress.updatedAt()))
			.append("unpublished", progress.unpublished() ? date(submission.createdAt()) : null);
	}

	/** Only of those that a receipt without a known id may be about. */
	private static @Nullable String openTail(Submission submission) {
		SubmissionState state = submission.state();
		boolean open = state == SubmissionState.SUBMITTING || state == SubmissionState.UNCONFIRMED
				|| submission.progress().detail().reason() == Reason.OUTCOME_UNKNOWN;
		return open ? ReceiptKeys.tail(submission.message().msisdn()) : null;
	}

	private static @Nullable List<String> keys(Submission submission) {
		List<String> keys = ReceiptKeys.of(submission);
		return keys.isEmpty() ? null : keys;
	}

	static Submission submission(Document document) {
		Message message = new Message(document.getString("_id"), document.getString("account"),
				document.getString("event"), document.getString("msisdn"), document.getString("sender"),
				Optional.ofNullable(document.getString("text")).orElse(""),
				Encoding.valueOf(document.getString("encoding")), document.getInteger("segments"),
				instant(document, "notAfter"));
		return new Submission(message, instant(document, "createdAt"), progress(document));
	}

	private static Progress progress(Document document) {
		String reason = document.getString("reason");
		String late = document.getString("late");
		Detail detail = new Detail((reason != null) ? Reason.valueOf(reason) : null, document.getString("carrierId"),
				document.getString("carrierStatus"), document.getBoolean("guessed", false));
		return new Progress(document.getInteger("revision"), SubmissionState.valueOf(document.getString("state")),
				document.getInteger("attempt"), document.getInteger("failures"), instant(document, "recordedAt"),
				instant(document, "due"), document.getString("owner"),
				Optional.ofNullable(document.getList("plan", String.class)).orElse(List.of()),
				document.getString("route"), document.getString("carrierAccount"),
				document.getBoolean("announced", false), PartDocuments.parts(document.getList("parts", Document.class)),
				detail, (late != null) ? SubmissionState.valueOf(late) : null, instant(document, "updatedAt"),
				document.containsKey("unpublished"));
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	static Date date(Instant instant) {
		return Date.from(instant);
	}

	private static Instant instant(Document document, String field) {
		return document.getDate(field).toInstant();
	}

}
