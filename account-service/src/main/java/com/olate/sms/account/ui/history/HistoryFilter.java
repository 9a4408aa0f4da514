package com.olate.sms.account.ui.history;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filter of history as it was typed. What is empty does not narrow the list.
 *
 * @param from first day, as {@code 2026-03-01}
 * @param to last day
 */
record HistoryFilter(String q, String outcome, String type, String contact, String from, String to) {

	HistoryFilter(@Nullable String q, @Nullable String outcome, @Nullable String type, @Nullable String contact,
			@Nullable String from, @Nullable String to) {
		this.q = typed(q);
		this.outcome = typed(outcome);
		this.type = typed(type);
		this.contact = typed(contact);
		this.from = typed(from);
		this.to = typed(to);
	}

	private static String typed(@Nullable String value) {
		return (value != null) ? value.strip() : "";
	}

	boolean isEmpty() {
		return values().isEmpty();
	}

	/**
	 * Whether it is more than a search and a state.
	 */
	boolean isNarrowed() {
		return !(this.type + this.contact + this.from + this.to).isEmpty();
	}

	/**
	 * An address below history that keeps this filter.
	 * @param path below {@code /history}, or empty
	 * @param more names and values in turn
	 */
	String address(String path, String... more) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/history" + path);
		Map<String, String> values = values();
		for (int i = 0; i < more.length; i += 2) {
			values.put(more[i], more[i + 1]);
		}
		values.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(values).toUriString();
	}

	private Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("q", this.q);
		values.put("outcome", this.outcome);
		values.put("type", this.type);
		values.put("contact", this.contact);
		values.put("from", this.from);
		values.put("to", this.to);
		values.values().removeIf(String::isEmpty);
		return values;
	}

	@Override
	public String toString() {
		return "HistoryFilter[outcome=" + this.outcome + ", type=" + this.type + "]";
	}

}
