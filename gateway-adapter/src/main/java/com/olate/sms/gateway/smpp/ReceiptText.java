package com.olate.sms.gateway.smpp;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text form of a receipt (SMPP 3.4, appendix B), read leniently: fields in any order,
 * any case, any spacing, some missing. Dates are not read: when a receipt came is what
 * counts.
 */
final class ReceiptText {

	private static final Pattern FIELD = Pattern
		.compile("(?i)(?<![a-z])(id|stat|err)\\s{0,3}:\\s{0,3}([^\\s:,;]{1,65}(?=[\\s,;]|$))");

	private static final Pattern TEXT = Pattern.compile("(?i)\\btext\\s{0,3}:");

	private static final int LONGEST = 1_000;

	private ReceiptText() {
	}

	/**
	 * The fields {@code id}, {@code stat} and {@code err} that are there.
	 */
	static Map<String, String> fields(String text) {
		String head = text.substring(0, Math.min(text.length(), LONGEST));
		Matcher quoted = TEXT.matcher(head);
		if (quoted.find()) {
			head = head.substring(0, quoted.start());
		}
		Map<String, String> fields = new HashMap<>();
		Matcher matcher = FIELD.matcher(head);
		while (matcher.find()) {
			fields.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
		}
		return fields;
	}

}
