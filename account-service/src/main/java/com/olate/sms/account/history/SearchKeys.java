package com.olate.sms.account.history;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.olate.sms.account.contacts.Msisdn;
import org.jspecify.annotations.Nullable;

/**
 * What a message can be found by, stored with it so that every search is a lookup of a
 * prefix in an index: the words of the name and of the invoice number without case and
 * accents, and the phone number from the front ({@code =}) and from the back ({@code #}).
 * {@link SearchTerms} makes the prefixes.
 */
final class SearchKeys {

	static final String FROM_THE_FRONT = "=";

	static final String FROM_THE_BACK = "#";

	private static final int LONGEST_WORD = 40;

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

	private SearchKeys() {
	}

	static List<String> of(String contactName, Msisdn msisdn, @Nullable String number) {
		Set<String> keys = new LinkedHashSet<>(words(contactName));
		if (number != null) {
			keys.addAll(words(number));
			words(NO_WORD.matcher(number).replaceAll("")).forEach(keys::add);
		}
		keys.add(FROM_THE_FRONT + msisdn.value());
		keys.add(FROM_THE_BACK + reversed(msisdn.value()));
		return List.copyOf(keys);
	}

	/**
	 * The words of a text as they are compared: letters and digits only, lower case, no
	 * accents.
	 */
	static List<String> words(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		return NO_WORD.splitAsStream(plain.toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty())
			.map((word) -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
			.toList();
	}

	static String reversed(String digits) {
		return new StringBuilder(digits).reverse().toString();
	}

}
