package com.olate.sms.text;

import java.util.function.BinaryOperator;

/**
 * Makes a sentence with names fit one GSM 7-bit segment: by shortening the names, the
 * least useful first, so that the rest of the sentence survives whole.
 */
final class Clipping {

	private Clipping() {
	}

	/**
	 * The sentence with both names folded, clipped as far as needed. The sentence must
	 * read well with either name empty.
	 */
	static SmsText oneSegment(String number, String customer, BinaryOperator<String> sentence) {
		String shortNumber = Folding.foldName(number).orElse("");
		String shortCustomer = Folding.foldName(customer).orElse("");
		while (over(sentence.apply(shortNumber, shortCustomer)) > 0 && !shortCustomer.isEmpty()) {
			shortCustomer = shorten(shortCustomer, over(sentence.apply(shortNumber, shortCustomer)));
		}
		while (over(sentence.apply(shortNumber, shortCustomer)) > 0 && !shortNumber.isEmpty()) {
			shortNumber = shorten(shortNumber, over(sentence.apply(shortNumber, shortCustomer)));
		}
		return new SmsText(clip(sentence.apply(shortNumber, shortCustomer)), Encoding.GSM7);
	}

	/**
	 * The longest beginning of a GSM 7-bit text that fits one segment.
	 */
	static String clip(String text) {
		return text.substring(0, Encoding.GSM7.end(text, 0, Encoding.GSM7.singleLimit()));
	}

	/**
	 * The name shorter by at least so many septets.
	 */
	private static String shorten(String name, int septets) {
		int end = Encoding.GSM7.end(name, 0, Math.max(0, Gsm7.septets(name) - septets));
		return name.substring(0, end).strip();
	}

	private static int over(String text) {
		return Gsm7.septets(text) - Encoding.GSM7.singleLimit();
	}

}
