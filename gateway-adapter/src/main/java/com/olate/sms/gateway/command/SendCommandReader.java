package com.olate.sms.gateway.command;

import java.util.regex.Pattern;

import com.olate.sms.gateway.command.Reading.Poison;
import com.olate.sms.gateway.command.Reading.Readable;
import com.olate.sms.gateway.submission.Message;
import com.olate.sms.text.Encoding;
import com.olate.sms.text.Gsm7;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads send commands tolerantly: unknown fields are ignored, an unknown encoding is
 * replaced by the one that the text needs. The number and the length of the text are
 * checked again here, since whatever is accepted is paid for. Stateless.
 */
final class SendCommandReader {

	private static final Pattern MESSAGE_ID = Pattern.compile("[0-9a-f-]{36}");

	private static final Pattern ACCOUNT_ID = Pattern.compile("[a-z0-9-]{1,64}");

	private static final Pattern MSISDN = Pattern.compile("[1-9][0-9]{6,14}");

	private static final Pattern SENDER = Pattern.compile("([A-Za-z0-9 ]{1,11}|[0-9]{3,15})?");

	private static final int LONGEST_TEXT = 2_000;

	private final JsonMapper json;

	SendCommandReader(JsonMapper json) {
		this.json = json;
	}

	Reading read(byte @Nullable [] value) {
		if (value == null || value.length == 0) {
			return new Poison("EMPTY", "The record has no value", "");
		}
		SendCommand command;
		try {
			command = this.json.readValue(value, SendCommand.class);
		}
		catch (JacksonException ex) {
			return new Poison("UNREADABLE", "The value is not a send command in JSON", "");
		}
		if (command == null) {
			return new Poison("EMPTY", "The value is null", "");
		}
		String accountId = text(command.accountId());
		if (!ACCOUNT_ID.matcher(accountId).matches()) {
			return new Poison("ACCOUNT_ID", "accountId is missing or malformed", "");
		}
		return read(command, accountId);
	}

	private static Reading read(SendCommand command, String accountId) {
		String text = text(command.text());
		if (!MESSAGE_ID.matcher(text(command.messageId())).matches()) {
			return new Poison("MESSAGE_ID", "messageId is missing or malformed", accountId);
		}
		if (!MSISDN.matcher(text(command.msisdn())).matches()) {
			return new Poison("MSISDN", "msisdn is missing or not a number of 7 to 15 digits", accountId);
		}
		if (!SENDER.matcher(text(command.sender())).matches()) {
			return new Poison("SENDER", "sender is neither a short name nor a number", accountId);
		}
		if (text.isEmpty() || text.length() > LONGEST_TEXT) {
			return new Poison("TEXT", "text is missing or longer than 2000 characters", accountId);
		}
		if (command.notAfter() == null) {
			return new Poison("NOT_AFTER", "notAfter is missing", accountId);
		}
		return read(command, accountId, text);
	}

	private static Reading read(SendCommand command, String accountId, String text) {
		Encoding encoding = encoding(text(command.encoding()), text);
		if (encoding == Encoding.GSM7 && !Gsm7.canEncode(text)) {
			return new Poison("ENCODING", "text has characters that GSM 7-bit does not have", accountId);
		}
		int segments = encoding.segments(text);
		if (command.segments() == null || command.segments() < segments) {
			return new Poison("SEGMENTS", "text takes %d segments and only %d are paid for".formatted(segments,
					(command.segments() != null) ? command.segments() : 0), accountId);
		}
		return new Readable(new Message(text(command.messageId()), accountId, text(command.eventId()),
				text(command.msisdn()), text(command.sender()), text, encoding, segments, command.notAfter()));
	}

	private static Encoding encoding(String name, String text) {
		return switch (name) {
			case "GSM7" -> Encoding.GSM7;
			case "UCS2" -> Encoding.UCS2;
			default -> Gsm7.canEncode(text) ? Encoding.GSM7 : Encoding.UCS2;
		};
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
