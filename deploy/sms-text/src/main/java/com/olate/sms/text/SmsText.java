package com.olate.sms.text;

/**
 * A text as it will appear on the phone, with the encoding it travels in.
 *
 * @param text the text, not empty
 * @param encoding how it travels
 * @param segments the segments it takes, which is its price in credits
 */
public record SmsText(String text, Encoding encoding, int segments) {

	/** The built-in text of a contact's test message. */
	public static final SmsText CONTACT_TEST = new SmsText(
			"This is a test message from Olate SMS. You will get notifications on this number.", Encoding.GSM7);

	public SmsText {
		if (text.isEmpty()) {
			throw new IllegalArgumentException("A text message needs a text");
		}
		if (segments != encoding.segments(text)) {
			throw new IllegalArgumentException(
					"The text takes %d segments in %s, not %d".formatted(encoding.segments(text), encoding, segments));
		}
	}

	SmsText(String text, Encoding encoding) {
		this(text, encoding, encoding.segments(text));
	}

}
