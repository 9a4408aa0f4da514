package com.olate.sms.account.results;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.results.ReadResult.Code;
import com.olate.sms.account.results.ReadResult.Poison;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the contract {@code delivery-result}. Unknown fields are ignored, texts that are
 * too long for history are cut; what an answer about money rests on must be right.
 */
final class DeliveryResultReader {

	private static final Pattern UUID = Pattern
		.compile("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

	private static final Map<String, MessageState> STATES = Stream
		.of(MessageState.SUBMITTING, MessageState.UNCONFIRMED, MessageState.ACCEPTED, MessageState.NO_RECEIPT,
				MessageState.DELIVERED, MessageState.UNDELIVERED, MessageState.REFUSED, MessageState.FAILED)
		.collect(Collectors.toMap(MessageState::name, Function.identity()));

	private static final Map<CreditState, String> EFFECTS = Map.of(CreditState.CAPTURED, "capture",
			CreditState.RELEASED, "release");

	private final JsonMapper json;

	DeliveryResultReader(JsonMapper json) {
		this.json = json;
	}

	ReadResult read(byte @Nullable [] value) {
		if (value == null || value.length == 0) {
			return new Poison(Code.MALFORMED, "The record is empty.", null);
		}
		try {
			JsonNode node = this.json.readTree(value);
			return node.isObject() ? read(node) : new Poison(Code.MALFORMED, "The record is no JSON object.", null);
		}
		catch (JacksonException ex) {
			return new Poison(Code.MALFORMED, "The record is not JSON.", null);
		}
	}

	private ReadResult read(JsonNode node) {
		String account = text(node, "accountId");
		if (account == null || !AccountId.isValid(account)) {
			return new Poison(Code.INVALID, "accountId is missing or no account id.", null);
		}
		String message = text(node, "messageId");
		if (message == null || !UUID.matcher(message).matches()) {
			return new Poison(Code.INVALID, "messageId is missing or no message id.", account);
		}
		Instant at = instant(text(node, "at"));
		if (at == null) {
			return new Poison(Code.INVALID, "at is missing or no instant.", account);
		}
		String name = text(node, "state");
		// Not sent to a phone is, for a message that was commanded, a failure.
		MessageState state = "NOT_SENT".equals(name) ? MessageState.FAILED : STATES.get(String.valueOf(name));
		if (state == null) {
			return new Poison(Code.UNKNOWN_STATE, "state is missing or not known to this version.", account);
		}
		String effect = text(node, "effect");
		if (effect != null && !effect.equals("none") && !effect.equals(EFFECTS.get(state.credit()))) {
			return new Poison(Code.INVALID, "effect does not go with state.", account);
		}
		return new ReadResult.Valid(new DeliveryResult(new MessageId(message), new AccountId(account), state,
				cut(text(node, "reason"), 60), cut(text(node, "route"), 60), cut(text(node, "carrierStatus"), 100),
				cut(text(node, "carrierMessageId"), 100), at));
	}

	private static @Nullable String text(JsonNode node, String field) {
		JsonNode value = node.get(field);
		return (value != null && value.isString()) ? value.stringValue() : null;
	}

	private static @Nullable String cut(@Nullable String text, int most) {
		return (text != null && text.length() > most) ? text.substring(0, most) : text;
	}

	private static @Nullable Instant instant(@Nullable String text) {
		try {
			Instant instant = (text != null) ? Instant.parse(text) : null;
			return (instant != null && instant.isAfter(Instant.EPOCH)
					&& instant.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) ? instant.truncatedTo(ChronoUnit.MILLIS)
							: null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
