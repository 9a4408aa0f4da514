package com.olate.sms.smsc.script;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The words of a delivery receipt (SMPP 3.4, appendix B), dates in UTC.
 */
public final class ReceiptText {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final int TEXT_LENGTH = 20;

	private ReceiptText() {
	}

	/**
	 * Writes a receipt.
	 * @param error three digits, the network's reason
	 * @param message what was sent, of which the first 20 octets are repeated
	 */
	public static String of(String messageId, Instant submitted, Instant done, MessageState state, String error,
			byte[] message) {
		int delivered = (state == MessageState.DELIVERED) ? 1 : 0;
		return "id:" + messageId + " sub:001 dlvrd:00" + delivered + " submit date:" + DATE.format(submitted)
				+ " done date:" + DATE.format(done) + " stat:" + state.word() + " err:" + error + " text:"
				+ printable(message);
	}

	private static String printable(byte[] message) {
		int length = Math.min(message.length, TEXT_LENGTH);
		byte[] start = new byte[length];
		for (int i = 0; i < length; i++) {
			start[i] = (message[i] >= ' ' && message[i] < 0x7F) ? message[i] : (byte) '.';
		}
		return new String(start, StandardCharsets.US_ASCII);
	}

}
