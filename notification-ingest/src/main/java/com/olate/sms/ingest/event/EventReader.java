package com.olate.sms.ingest.event;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the body forms of {@code POST /v1/events}. Every method takes the account that
 * logged in and, but for a batch, the {@code Idempotency-Key} if there is one. Stateless
 * but for the clock and the source of random ids.
 */
public final class EventReader {

	private final Clock clock;

	private final Supplier<String> ids;

	private final EventChecks checks;

	private final BatchReader batches;

	/**
	 * A reader.
	 * @param clock tells the time of events that do not
	 * @param ids gives an id to events without one
	 * @param maxSegments the SMS that one free text may take
	 */
	public EventReader(Clock clock, Supplier<String> ids, int maxSegments) {
		this.clock = clock;
		this.ids = ids;
		this.checks = new EventChecks(maxSegments);
		this.batches = new BatchReader(clock, this.checks);
	}

	/**
	 * The short form: {@code {type, data, id?, source?, time?}}.
	 */
	public Reading json(byte[] body, @Nullable String key, String account) {
		StrictJson.Parsed parsed = StrictJson.parse(body);
		if (!(parsed instanceof StrictJson.Parsed.Tree tree)) {
			return malformed(parsed);
		}
		if (!(tree.root() instanceof ObjectNode envelope)) {
			return notAnObject();
		}
		Findings findings = new Findings();
		EventIds.apply(envelope, key, findings);
		putIfMissing(envelope, "specversion", "1.0");
		putIfMissing(envelope, "source", EventTypes.DEFAULT_SOURCE);
		if (isMissing(envelope, "id")) {
			envelope.put("id", this.ids.get());
		}
		return check(envelope, account, FieldNames.JSON, findings);
	}

	/**
	 * CloudEvents binary mode: attributes in headers, the body is the data.
	 * @param attributes names in lower case without {@code ce-}, values as sent
	 */
	public Reading binary(Map<String, String> attributes, byte[] body, @Nullable String key, String account) {
		StrictJson.Parsed parsed = StrictJson.parse(body);
		if (!(parsed instanceof StrictJson.Parsed.Tree tree)) {
			return malformed(parsed);
		}
		ObjectNode envelope = CloudEventHeaders.envelope(attributes);
		envelope.set("data", tree.root());
		return cloudEvent(envelope, key, account, FieldNames.BINARY);
	}

	/**
	 * CloudEvents structured mode.
	 */
	public Reading structured(byte[] body, @Nullable String key, String account) {
		StrictJson.Parsed parsed = StrictJson.parse(body);
		if (!(parsed instanceof StrictJson.Parsed.Tree tree)) {
			return malformed(parsed);
		}
		if (!(tree.root() instanceof ObjectNode envelope)) {
			return notAnObject();
		}
		return cloudEvent(envelope, key, account, FieldNames.JSON);
	}

	/**
	 * A CloudEvents batch: all of it, or nothing.
	 */
	public Reading batch(byte[] body, String account) {
		return this.batches.read(body, account);
	}

	/**
	 * A form of a simple billing system.
	 */
	public Reading form(FormFields form, @Nullable String key, String account) {
		Findings findings = new Findings();
		String type = form.get("type");
		ObjectNode envelope = StrictJson.MAPPER.createObjectNode();
		putIfGiven(envelope, "id", form);
		EventIds.apply(envelope, key, findings);
		if (isMissing(envelope, "id")) {
			LocalDate day = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
			envelope.put("id", (type != null && EventTypes.INVOICES.contains(type))
					? EventIds.ofInvoice(type, form, day) : this.ids.get());
		}
		envelope.put("specversion", "1.0").put("source", EventTypes.DEFAULT_SOURCE);
		putIfGiven(envelope, "type", form);
		ObjectNode data = envelope.putObject("data");
		for (String field : List.of("number", "customer", "amount", "currency", "due", "text")) {
			putIfGiven(data, field, form);
		}
		return check(envelope, account, FieldNames.FORM, findings);
	}

	private Reading cloudEvent(ObjectNode envelope, @Nullable String key, String account, FieldNames names) {
		Findings findings = new Findings();
		if (!isMissing(envelope, "id")) {
			EventIds.apply(envelope, key, findings);
		}
		return check(envelope, account, names, findings);
	}

	private Reading check(ObjectNode envelope, String account, FieldNames names, Findings findings) {
		putIfMissing(envelope, "time", this.clock.instant().toString());
		NotificationEvent event = this.checks.check(envelope, account, names, findings);
		return (event != null) ? new Reading.Accepted(List.of(event)) : findings.refusal();
	}

	private static Reading malformed(StrictJson.Parsed parsed) {
		return new Reading.Malformed(((StrictJson.Parsed.Broken) parsed).detail());
	}

	private static Reading notAnObject() {
		return new Reading.Malformed("The body must be one JSON object.");
	}

	private static boolean isMissing(ObjectNode node, String field) {
		return node.path(field).isMissingNode() || node.path(field).isNull();
	}

	private static void putIfMissing(ObjectNode node, String field, String value) {
		if (isMissing(node, field)) {
			node.put(field, value);
		}
	}

	private static void putIfGiven(ObjectNode node, String field, FormFields form) {
		String value = form.get(field);
		if (value != null) {
			node.put(field, field.equals("text") ? value : value.strip());
		}
	}

}
