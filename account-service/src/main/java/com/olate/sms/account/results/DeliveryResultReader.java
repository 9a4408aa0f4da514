package com.olate.sms.account.results;

import java.time.Instant;
import java.util.Map;
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
import com.olate.sms.account.topics.RecordBody;
import org.jspecify.annotations.Nullable;
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
		RecordBody body = RecordBody.read(this.json, value);
		if (body instanceof RecordBody.Unreadable unreadable) {
			return new Poison(Code.MALFORMED, unreadable.cause(), null);
		}
		return read((RecordBody.Fields) body);
	}

	private ReadResult read(RecordBody.Fields fields) {
		String account = fields.text("accountId");
		if (account == null || !AccountId.isValid(account)) {
			return new Poison(Code.INVALID, "accountId is missing or no account id.", null);
		}
		String message = fields.text("messageId");
		if (message == null || !UUID.matcher(message).matches()) {
			return new Poison(Code.INVALID, "messageId is missing or no message id.", account);
		}
		Instant at = fields.instant("at");
		if (at == null) {
			return new Poison(Code.INVALID, "at is missing or no instant.", account);
		}
		String name = fields.text("state");
		// Not sent to a phone is, for a message that was commanded, a failure.
		MessageState state = "NOT_SENT".equals(name) ? MessageState.FAILED : STATES.get(String.valueOf(name));
		if (state == null) {
			return new Poison(Code.UNKNOWN_STATE, "state is missing or not known to this version.", account);
		}
		String effect = fields.text("effect");
		if (effect != null && !effect.equals("none") && !effect.equals(EFFECTS.get(state.credit()))) {
			return new Poison(Code.INVALID, "effect does not go with state.", account);
		}
		return new ReadResult.Valid(new DeliveryResult(new MessageId(message), new AccountId(account), state,
				fields.text("reason", 60), fields.text("route", 60), fields.text("carrierStatus", 100),
				fields.text("carrierMessageId", 100), at));
	}

}
