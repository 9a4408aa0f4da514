package com.olate.sms.ingest.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The fields of an {@code application/x-www-form-urlencoded} body. A field that is sent
 * empty counts as not sent; a field sent twice, a broken percent escape and bytes that
 * are not of the declared character set make the form unreadable.
 */
public final class FormFields {

	private final Map<String, String> values;

	private FormFields(Map<String, String> values) {
		this.values = Collections.unmodifiableMap(values);
	}

	/**
	 * Reads a form.
	 */
	public static Parsed parse(byte[] body, Charset charset) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
			if (pair.isBlank()) {
				continue;
			}
			int equals = pair.indexOf('=');
			String name = unescape((equals < 0) ? pair : pair.substring(0, equals), charset);
			String value = unescape((equals < 0) ? "" : pair.substring(equals + 1), charset);
			if (name == null || value == null) {
				return new Parsed.Broken("The form is not valid " + charset.name() + " with percent escapes (field "
						+ number(values) + ").");
			}
			if (values.putIfAbsent(name, value) != null) {
				return new Parsed.Broken("The form has a field twice (field " + number(values) + ").");
			}
		}
		values.values().removeIf(String::isEmpty);
		return new Parsed.Fields(new FormFields(values));
	}

	/**
	 * The value of this field, or null where it is missing or empty.
	 */
	public @Nullable String get(String name) {
		return this.values.get(name);
	}

	private static int number(Map<String, String> values) {
		return values.size() + 1;
	}

	private static @Nullable String unescape(String text, Charset charset) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c != '%') {
				bytes.write((c == '+') ? ' ' : c);
				continue;
			}
			int value = PercentEscapes.byteAt(text, i);
			if (value < 0) {
				return null;
			}
			bytes.write(value);
			i += PercentEscapes.DIGITS;
		}
		return StrictJson.decode(bytes.toByteArray(), charset);
	}

	@Override
	public String toString() {
		return "FormFields" + this.values.keySet();
	}

	/**
	 * The fields, or the reason why there are none.
	 */
	public sealed interface Parsed {

		/**
		 * The form could be read.
		 */
		record Fields(FormFields form) implements Parsed {
		}

		/**
		 * The form could not be read.
		 */
		record Broken(String detail) implements Parsed {
		}

	}

}
