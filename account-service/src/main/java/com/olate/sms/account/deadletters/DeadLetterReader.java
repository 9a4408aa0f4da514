package com.olate.sms.account.deadletters;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.olate.sms.account.accounts.AccountId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads a record of the dead-letter topic as far as it can be read. Headers say why and
 * where from; what the event was comes from CloudEvents headers, else from a structured
 * body, else it is unknown. Nothing in the record makes the reader fail.
 */
final class DeadLetterReader {

	private static final Pattern ATTRIBUTE = Pattern.compile("[\\x21-\\x7E]{1,200}");

	private static final Pattern INVOICE_NUMBER = Pattern.compile("[^\\p{C}]{1,64}");

	private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,60}");

	private static final int LONGEST_CAUSE = 300;

	private static final String UNKNOWN = "unknown";

	private final JsonMapper json;

	DeadLetterReader(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Reads one record.
	 * @param headers the last value of each header
	 * @param value the original bytes, maybe cut short
	 * @param own where the dead letter itself lies, for one whose headers do not tell
	 * @param rejectedAt when it was written
	 * @return nothing where no account is named
	 */
	Optional<DeadLetter> read(Map<String, String> headers, byte @Nullable [] value, String own, Instant rejectedAt) {
		String account = headers.getOrDefault("dlt-account-id", "");
		if (!AccountId.isValid(account)) {
			return Optional.empty();
		}
		Identity identity = identity(headers, value);
		String position = position(headers).orElse(own);
		return Optional.of(new DeadLetter(new AccountId(account),
				position + "@" + headers.getOrDefault("dlt-timestamp", ""), identity.eventId().orElse(position),
				identity.source().orElse(UNKNOWN), identity.type().orElse(UNKNOWN), identity.number(), cause(headers),
				receivedAt(headers).orElse(rejectedAt), rejectedAt));
	}

	/**
	 * Reads what operators see in the list of letters.
	 * @param place where the dead letter lies
	 * @param source the logical name of the topic that it was meant for
	 */
	Letter letter(Map<String, String> headers, byte @Nullable [] value, String source, Letter.Place place,
			Instant rejectedAt) {
		Identity identity = identity(headers, value);
		JsonNode body = body(value);
		String account = Stream.of(headers.getOrDefault("dlt-account-id", ""), body.path("accountId").asString(""))
			.filter(AccountId::isValid)
			.findFirst()
			.orElse(null);
		boolean cut = Stream.of("dlt-truncated", "dlt-key-truncated")
			.anyMatch((header) -> Boolean.parseBoolean(headers.get(header)));
		String id = source + "-" + place.partition() + "-" + place.offset() + "-" + rejectedAt.toEpochMilli();
		return new Letter(id, source, place, code(headers), cause(headers), account,
				identity.eventId().or(() -> attribute(body.path("eventId"))).orElse(null),
				attribute(body.path("messageId")).orElse(null), identity.source().orElse(null),
				identity.type().orElse(null), identity.number(), (value != null) ? value.length : 0,
				!cut && !headers.containsKey("dlt-headers-dropped"), receivedAt(headers).orElse(rejectedAt), rejectedAt,
				LetterState.WAITING, null, null);
	}

	private Identity identity(Map<String, String> headers, byte @Nullable [] value) {
		JsonNode body = body(value);
		boolean structured = !headers.containsKey("ce_id") && body.path("specversion").isString();
		JsonNode envelope = structured ? body : MissingNode.getInstance();
		JsonNode data = structured ? body.path("data") : body;
		Optional<String> type = attribute(headers, envelope, "type");
		return new Identity(attribute(headers, envelope, "id"), attribute(headers, envelope, "source"), type,
				type.orElse("").startsWith("invoice.") ? number(data) : null);
	}

	private JsonNode body(byte @Nullable [] value) {
		if (value == null || value.length == 0) {
			return MissingNode.getInstance();
		}
		try {
			return this.json.readTree(value);
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

	private static Optional<String> attribute(Map<String, String> headers, JsonNode envelope, String name) {
		String value = headers.getOrDefault("ce_" + name, envelope.path(name).asString(""));
		return Optional.of(value).filter((text) -> ATTRIBUTE.matcher(text).matches());
	}

	private static Optional<String> attribute(JsonNode node) {
		return Optional.of(node.asString("")).filter((text) -> ATTRIBUTE.matcher(text).matches());
	}

	private static String code(Map<String, String> headers) {
		return Optional.of(headers.getOrDefault("dlt-code", ""))
			.filter((text) -> CODE.matcher(text).matches())
			.orElse("UNKNOWN");
	}

	private static Optional<String> position(Map<String, String> headers) {
		String topic = headers.getOrDefault("dlt-topic", "");
		String partition = headers.getOrDefault("dlt-partition", "");
		String offset = headers.getOrDefault("dlt-offset", "");
		return Optional.of(topic + "-" + partition + "-" + offset)
			.filter((text) -> ATTRIBUTE.matcher(text).matches() && !partition.isEmpty() && !offset.isEmpty());
	}

	private static @Nullable String number(JsonNode data) {
		String number = data.path("number").asString("");
		return INVOICE_NUMBER.matcher(number).matches() ? number : null;
	}

	private static String cause(Map<String, String> headers) {
		String cause = headers.getOrDefault("dlt-cause", headers.getOrDefault("dlt-code", ""));
		String printable = cause.replaceAll("\\p{C}", " ").strip();
		if (printable.isEmpty()) {
			return "The event could not be processed.";
		}
		return printable.substring(0, Math.min(LONGEST_CAUSE, printable.length()));
	}

	private static Optional<Instant> receivedAt(Map<String, String> headers) {
		return instant(headers.get("dlt-timestamp"));
	}

	private static Optional<Instant> instant(@Nullable String text) {
		try {
			return Optional.ofNullable(text).map(Instant::parse);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What an event was, as far as it can be read.
	 */
	private record Identity(Optional<String> eventId, Optional<String> source, Optional<String> type,
			@Nullable String number) {
	}

}
