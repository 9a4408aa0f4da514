package com.olate.sms.account.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.account.accounts.AccountId;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reserve request as the dispatcher writes it.
 */
public final class Offers {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final List<Map<String, Object>> events = new ArrayList<>();

	private int most = 5000;

	public static Offers none() {
		return new Offers();
	}

	public Offers most(int recipients) {
		this.most = recipients;
		return this;
	}

	public Offers invoice(AccountId account, String id, long offset) {
		return invoice(account, id, offset, "a");
	}

	public Offers invoice(AccountId account, String id, long offset, String hash) {
		return event(account, "urn:test", id, "invoice.created", Map.of("number", "INV-" + id), offset, hash,
				"Invoice INV-" + id);
	}

	public Offers contactTest(AccountId account, String id, String contactId, long offset) {
		return event(account, "urn:olate:account", id, "contact.test", Map.of("contactId", contactId), offset, "b",
				"This is a test.");
	}

	public Offers resend(AccountId account, String id, String eventId, long offset) {
		event(account, "urn:olate:account", id, "resend", Map.of("eventId", eventId), offset, "c", null);
		return this;
	}

	private Offers event(AccountId account, String source, String id, String type, Map<String, Object> data,
			long offset, String hash, String text) {
		Map<String, Object> event = new LinkedHashMap<>();
		event.put("accountId", account.value());
		event.put("source", source);
		event.put("id", id);
		event.put("type", type);
		event.put("contentHash", hash.repeat(64));
		event.put("data", data);
		event.put("position", Map.of("topicId", "AAAAAAAAAAAAAAAAAAAAAA", "partition", 0, "offset", offset));
		event.put("segments", (text != null) ? 1 : 0);
		if (text != null) {
			event.put("text", text);
			event.put("encoding", "GSM7");
		}
		event.put("acceptedAt", "2026-03-01T12:00:00.123Z");
		event.put("windowAt", "2026-03-01T12:01:00Z");
		this.events.add(event);
		return this;
	}

	public String json() {
		return JSON.writeValueAsString(Map.of("maxRecipients", this.most, "events", this.events));
	}

}
