package com.olate.sms.dispatcher.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides for any record at all whether it is a valid event, and if not, why. Pure, safe
 * for use by many threads; every fault is a result.
 */
public final class EventDecoder {

	private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9-]{1,64}");

	private static final String ACCOUNT_SERVICE = "urn:olate:account";

	private final Schemas schemas = new Schemas();

	private final int maxValueBytes;

	public EventDecoder(int maxValueBytes) {
		this.maxValueBytes = maxValueBytes;
	}

	public Decoded decode(RawRecord raw) {
		CloudEventHeaders headers = CloudEventHeaders.of(raw.headers());
		Payload value = raw.value();
		if (value == null || value.size() == 0) {
			return rejected(RejectionCode.NO_VALUE, "The record has no value.", account(headers, null, raw.key()));
		}
		if (value.isCut() || value.size() > this.maxValueBytes) {
			return rejected(RejectionCode.TOO_LARGE,
					"The value has %d bytes; at most %d are allowed.".formatted(value.size(), this.maxValueBytes),
					account(headers, null, raw.key()));
		}
		EnvelopeReader.Read read = EnvelopeReader.read(headers, value);
		if (read instanceof EnvelopeReader.Refused refused) {
			return refused.rejected().forAccount(account(headers, null, raw.key()));
		}
		ObjectNode envelope = ((EnvelopeReader.Envelope) read).attributes();
		String account = account(headers, envelope, raw.key());
		Decoded decoded = validate(envelope, account);
		return (decoded instanceof Rejected rejected) ? rejected.forAccount(account) : decoded;
	}

	private Decoded validate(ObjectNode envelope, @Nullable String account) {
		Optional<String> faults = this.schemas.envelopeFaults(envelope);
		if (faults.isPresent()) {
			return new Rejected(RejectionCode.INVALID_ENVELOPE, "The event is not valid: " + faults.get() + ".");
		}
		if (account == null) {
			return new Rejected(RejectionCode.NO_ACCOUNT,
					"The event has no subject, and the record's key is no account id.");
		}
		Optional<EventType> type = EventType.of(text(envelope, "type"));
		if (type.isEmpty()) {
			return new Rejected(RejectionCode.UNKNOWN_TYPE, "The event's type is not known.");
		}
		String source = text(envelope, "source");
		if (type.get().isInternal() && !source.equals(ACCOUNT_SERVICE)) {
			return new Rejected(RejectionCode.SOURCE_NOT_ALLOWED, "Events of type %s are accepted from source %s alone."
				.formatted(type.get().text(), ACCOUNT_SERVICE));
		}
		JsonNode data = envelope.required("data");
		faults = this.schemas.dataFaults(type.get(), data);
		if (faults.isPresent()) {
			return new Rejected(RejectionCode.INVALID_DATA, "The event's data is not valid: " + faults.get() + ".");
		}
		DataReader.Read read = DataReader.read(type.get(), data);
		if (read instanceof DataReader.Refused refused) {
			return refused.rejected();
		}
		EventData complete = ((DataReader.Complete) read).data();
		return NotificationEvent.of(account, source, text(envelope, "id"), type.get(), complete);
	}

	/**
	 * The account that a record names: the subject decides where there is one, else the
	 * key. Null where neither is an account id.
	 */
	private static @Nullable String account(CloudEventHeaders headers, @Nullable ObjectNode envelope,
			@Nullable Payload key) {
		String subject = headers.attributes().get("subject");
		if (subject == null && envelope != null && envelope.has("subject")) {
			subject = envelope.path("subject").asString("");
		}
		if (subject == null && key != null && key.size() <= 64) {
			subject = new String(key.bytes(), StandardCharsets.UTF_8);
		}
		return (subject != null && ACCOUNT.matcher(subject).matches()) ? subject : null;
	}

	private static String text(ObjectNode envelope, String attribute) {
		return envelope.required(attribute).stringValue();
	}

	private static Rejected rejected(RejectionCode code, String cause, @Nullable String account) {
		return new Rejected(code, cause, account);
	}

}
