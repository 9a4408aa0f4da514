package com.olate.sms.gateway.http;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What is taken from a receipt's fields.
 *
 * @param value a template over the fields
 * @param pattern what is taken of that: its first group, or all that it matches; nothing
 * if it matches nothing
 */
record Pick(String value, @Nullable Pattern pattern) {

	static final Pick NOTHING = new Pick("", null);

	Pick {
		new Template(value);
	}

	String of(Map<String, String> fields) {
		String text = new Template(this.value).expand(fields, Escape.NONE).strip();
		if (this.pattern == null) {
			return text;
		}
		Matcher found = this.pattern.matcher(text);
		String picked = found.find() ? found.group((found.groupCount() > 0) ? 1 : 0) : "";
		return (picked != null) ? picked.strip() : "";
	}

}
