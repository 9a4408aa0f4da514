package com.olate.sms.ingest.event;

import com.networknt.schema.Error;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds one envelope against the published schema and the rules of this door. Findings go
 * to the caller's list, under the names the caller used; an event is returned only where
 * there are none.
 */
final class EventChecks {

	private final Schemas schemas = new Schemas();

	private final DataChecks dataChecks;

	EventChecks(int maxSegments) {
		this.dataChecks = new DataChecks(this.schemas, maxSegments);
	}

	@Nullable NotificationEvent check(ObjectNode envelope, String account, FieldNames names, Findings findings) {
		envelope.removeIf(JsonNode::isNull);
		for (Error error : this.schemas.checkEnvelope(envelope)) {
			String field = SchemaMessages.field(error);
			if (!field.equals("subject")) {
				findings.add(names.attribute(field), SchemaMessages.code(error), SchemaMessages.message(error));
			}
		}
		checkOwner(envelope, account, names, findings);
		checkContentType(envelope, names, findings);
		String type = text(envelope, "type");
		if (!checkType(type, names, findings) || !(envelope.get("data") instanceof ObjectNode given)) {
			return null;
		}
		ObjectNode data = this.dataChecks.known(type, given);
		this.dataChecks.check(type, data, names, findings);
		if (!findings.isEmpty()) {
			return null;
		}
		return new NotificationEvent(text(envelope, "id"), text(envelope, "source"), account, type,
				text(envelope, "time"), data.toString());
	}

	private static void checkOwner(ObjectNode envelope, String account, FieldNames names, Findings findings) {
		JsonNode subject = envelope.get("subject");
		if (subject != null && !subject.asString("").equals(account)) {
			findings.add(names.attribute("subject"), "not-yours",
					"must be the id of the account that logged in; leave it out and it is");
		}
		if (text(envelope, "source").equals(EventTypes.RESERVED_SOURCE)) {
			findings.add(names.attribute("source"), "reserved", "is reserved; use a name of your own system");
		}
	}

	private static void checkContentType(ObjectNode envelope, FieldNames names, Findings findings) {
		String contentType = text(envelope, "datacontenttype");
		if (!contentType.isEmpty() && !contentType.matches("(?i)application/json\\s*(;.*)?")) {
			findings.add(names.attribute("datacontenttype"), "format", "must be application/json, or left out");
		}
		if (envelope.has("data_base64")) {
			findings.add(names.attribute("data_base64"), "format", "is not taken; send data as a JSON object");
		}
	}

	private static boolean checkType(String type, FieldNames names, Findings findings) {
		String field = names.attribute("type");
		if (EventTypes.RESERVED.contains(type)) {
			findings.add(field, "reserved", "is reserved; use one of " + known());
		}
		else if (!EventTypes.OPEN.contains(type)) {
			findings.add(field, "unknown-type", "is not known; use one of " + known());
		}
		return EventTypes.OPEN.contains(type);
	}

	private static String known() {
		return String.join(", ", EventTypes.OPEN);
	}

	private static String text(ObjectNode envelope, String name) {
		return envelope.path(name).asString("");
	}

}
