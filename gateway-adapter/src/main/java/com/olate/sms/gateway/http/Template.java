package com.olate.sms.gateway.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for values, {@code {{name}}}. Values are escaped as their place
 * needs it; they are never read as templates.
 */
final class Template {

	private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_.-]+)\\s*}}");

	private final List<String> literals = new ArrayList<>();

	private final List<String> names = new ArrayList<>();

	/**
	 * @throws IllegalArgumentException if a place has no end or no name
	 */
	Template(String text) {
		Matcher places = PLACE.matcher(text);
		int end = 0;
		while (places.find()) {
			this.literals.add(checked(text.substring(end, places.start())));
			this.names.add(places.group(1));
			end = places.end();
		}
		this.literals.add(checked(text.substring(end)));
	}

	private static String checked(String literal) {
		if (literal.contains("{{")) {
			throw new IllegalArgumentException("A place in a template is written {{name}}: " + literal);
		}
		return literal;
	}

	/** The values that it needs. */
	List<String> names() {
		return List.copyOf(this.names);
	}

	/** Refuses names that there are no values for. */
	void needsOnly(Collection<String> known) {
		this.names.stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw new IllegalArgumentException("There is no value {{" + name + "}}, only " + known);
		});
	}

	/** The text with values in their places; one that is missing is empty. */
	String expand(Map<String, String> values, Escape escape) {
		StringBuilder text = new StringBuilder(this.literals.get(0));
		for (int i = 0; i < this.names.size(); i++) {
			text.append(escape.of(values.getOrDefault(this.names.get(i), ""))).append(this.literals.get(i + 1));
		}
		return text.toString();
	}

}
