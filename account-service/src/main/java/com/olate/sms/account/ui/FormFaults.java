package com.olate.sms.account.ui;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.account.web.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form that was sent, by field, in the order of the form. Templates
 * show it by the fragments of {@code forms.html}.
 */
public final class FormFaults {

	public static final FormFaults NONE = new FormFaults(Map.of());

	private final Map<String, String> messages;

	private FormFaults(Map<String, String> messages) {
		this.messages = messages;
	}

	/**
	 * The first fault of each field.
	 */
	public static FormFaults of(List<FieldFault> faults) {
		Map<String, String> messages = new LinkedHashMap<>();
		faults.forEach((fault) -> messages.putIfAbsent(fault.field(), sentence(fault.message())));
		return new FormFaults(messages);
	}

	public static FormFaults of(String field, String message) {
		return new FormFaults(Map.of(field, sentence(message)));
	}

	public boolean isEmpty() {
		return this.messages.isEmpty();
	}

	public boolean has(String field) {
		return this.messages.containsKey(field);
	}

	public @Nullable String message(String field) {
		return this.messages.get(field);
	}

	/** Fields and messages, for the summary. */
	public Map<String, String> all() {
		return Collections.unmodifiableMap(this.messages);
	}

	/** Rules of the API say "must be ..." to programs; here a sentence begins. */
	private static String sentence(String message) {
		String whole = message.isEmpty() ? message : Character.toUpperCase(message.charAt(0)) + message.substring(1);
		return whole.matches(".*[.?!]") ? whole : whole + ".";
	}

}
