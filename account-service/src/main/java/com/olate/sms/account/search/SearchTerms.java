package com.olate.sms.account.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;

/**
 * What a person typed into the search box: every part must be found, each by one of its
 * prefixes of {@link SearchKeys}. A phone number is found in any notation: its beginning
 * with the country code, or its end, also with the 0 of its national form. Prefixes hold
 * letters, digits, {@code =} and {@code #} only, so none is ever a pattern.
 *
 * @param parts one list of alternatives for each part
 */
public record SearchTerms(List<List<String>> parts) {

	private static final int MOST_PARTS = 6;

	private static final int SHORTEST_NUMBER = 7;

	private static final Pattern LOOKS_LIKE_A_NUMBER = Pattern.compile("[+(]*[0-9][0-9 .()\\-\\u00A0]{2,}");

	private static final Pattern NATIONAL_ZERO = Pattern.compile("\\(0\\)");

	public SearchTerms {
		parts = parts.stream().map(List::copyOf).toList();
	}

	/**
	 * Reads what was typed; no parts means that nothing in it can be searched for.
	 */
	public static SearchTerms parse(String typed) {
		String text = typed.strip();
		List<List<String>> parts = new ArrayList<>();
		if (LOOKS_LIKE_A_NUMBER.matcher(text).matches()) {
			parts.add(numberPrefixes(text));
		}
		else {
			SearchKeys.words(text).stream().distinct().limit(MOST_PARTS).forEach((word) -> parts.add(List.of(word)));
		}
		return new SearchTerms(parts);
	}

	/**
	 * The prefixes of a phone number of at least seven digits, if that is what was typed;
	 * else none.
	 */
	public List<String> ofNumber() {
		return this.parts.stream()
			.flatMap(List::stream)
			.filter((prefix) -> prefix.startsWith(SearchKeys.FROM_THE_FRONT)
					|| prefix.startsWith(SearchKeys.FROM_THE_BACK))
			.filter((prefix) -> prefix.length() > SHORTEST_NUMBER)
			.toList();
	}

	/**
	 * Digits may be a phone number or an invoice number.
	 */
	private static List<String> numberPrefixes(String text) {
		String digits = text.replaceAll("[^0-9]", "");
		List<String> prefixes = new ArrayList<>();
		if (!text.startsWith("+")) {
			prefixes.add(digits);
		}
		String international = NATIONAL_ZERO.matcher(text).replaceFirst("").replaceAll("[^0-9]", "");
		String significant = international.replaceFirst("^0{1,2}", "");
		if (significant.isEmpty()) {
			return prefixes;
		}
		prefixes.add(SearchKeys.FROM_THE_FRONT + significant);
		prefixes.add(SearchKeys.FROM_THE_BACK + SearchKeys.reversed(significant));
		return prefixes;
	}

	/**
	 * Documents of which a key in this field begins with one of the prefixes. A prefix is
	 * never a pattern, and an anchored pattern is a range of the field's index.
	 */
	public static Bson anyPrefix(String field, List<String> prefixes) {
		List<Bson> patterns = prefixes.stream().map((prefix) -> Filters.regex(field, "^" + prefix)).toList();
		return (patterns.size() == 1) ? patterns.get(0) : Filters.or(patterns);
	}

	/**
	 * Whether each part is found by one of these keys.
	 */
	boolean find(List<String> keys) {
		return this.parts.stream()
			.allMatch((alternatives) -> alternatives.stream()
				.anyMatch((prefix) -> keys.stream().anyMatch((key) -> key.startsWith(prefix))));
	}

}
