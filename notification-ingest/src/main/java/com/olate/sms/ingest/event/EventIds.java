package com.olate.sms.ingest.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Decides an event's id from the body and the {@code Idempotency-Key}: both may be given
 * if they are the same.
 */
final class EventIds {

	static final String KEY_FIELD = "Idempotency-Key";

	private static final String KEY_CODE = "idempotency-key";

	private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,200}");

	private EventIds() {
	}

	/**
	 * Puts the key's value where the envelope has no id.
	 */
	static void apply(ObjectNode envelope, @Nullable String key, Findings findings) {
		if (key == null) {
			return;
		}
		JsonNode id = envelope.path("id");
		boolean given = !id.isMissingNode() && !id.isNull();
		if (!given) {
			envelope.put("id", key);
		}
		if (!ID.matcher(key).matches()) {
			findings.add(KEY_FIELD, KEY_CODE, "must be 1 to 200 printable ASCII characters without spaces");
			envelope.set("id", given ? id : StringNode.valueOf("-"));
		}
		else if (given && !id.asString("").equals(key)) {
			findings.add(KEY_FIELD, KEY_CODE, "differs from the event's id; send one of them, or the same in both");
		}
	}

	/**
	 * The id of an invoice form that brings none: the same for the same invoice on the
	 * same day, so that a retry is not a second event. SHA-256 over length-prefixed
	 * parts.
	 */
	static String ofInvoice(String type, FormFields form, LocalDate day) {
		MessageDigest digest = sha256();
		String amount = form.get("amount");
		update(digest, type);
		update(digest, form.get("number"));
		update(digest, (amount != null) ? Amounts.canonical(amount.strip()) : null);
		update(digest, form.get("due"));
		update(digest, day.toString());
		return "form-" + HexFormat.of().formatHex(digest.digest());
	}

	private static void update(MessageDigest digest, @Nullable String part) {
		byte[] bytes = ((part != null) ? part.strip() : "").getBytes(StandardCharsets.UTF_8);
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
		digest.update(bytes);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
