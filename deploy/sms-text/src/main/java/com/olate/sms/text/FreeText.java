package com.olate.sms.text;

/**
 * What becomes of a text that somebody wrote. It is never clipped: it fits the segments
 * that the operator allows, or it is refused.
 */
public sealed interface FreeText {

	/**
	 * Decides on a text: GSM 7-bit if it can be folded into that, else UCS-2 as it is.
	 */
	static FreeText of(String text, int maxSegments) {
		String refusal = Wording.refusal(text);
		if (refusal != null) {
			return new Unsendable(refusal);
		}
		SmsText sms = Folding.fold(text)
			.map((folded) -> new SmsText(folded, Encoding.GSM7))
			.orElseGet(() -> new SmsText(text, Encoding.UCS2));
		return (sms.segments() <= maxSegments) ? new Sendable(sms) : new TooLong(sms.segments(), maxSegments);
	}

	/**
	 * The text can be sent.
	 */
	record Sendable(SmsText sms) implements FreeText {
	}

	/**
	 * The text takes more segments than allowed.
	 */
	record TooLong(int segments, int maxSegments) implements FreeText {
	}

	/**
	 * The text holds what no phone can show.
	 *
	 * @param reason a sentence that says what to change, without the text itself
	 */
	record Unsendable(String reason) implements FreeText {
	}

}
