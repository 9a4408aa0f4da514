package com.olate.sms.account.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person or an invoice can be found by, stored with it so that every search is a
 * lookup of prefixes in an index: words without case and accents, a phone number from the
 * front ({@code =}) and from the back ({@code #}). {@link SearchTerms} makes the
 * prefixes.
 */
public final class SearchKeys {

	static final String FROM_THE_FRONT = "=";

	static final String FROM_THE_BACK = "#";

	private static final int LONGEST_WORD = 40;

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

	private SearchKeys() {
	}

	/**
	 * The keys of a person.
	 * @param digits the phone number with its country code
	 */
	public static List<String> ofPerson(String name, String digits) {
		Set<String> keys = new LinkedHashSet<>(words(name));
		keys.add(FROM_THE_FRONT + digits);
		keys.add(FROM_THE_BACK + reversed(digits));
		return List.copyOf(keys);
	}

	/**
	 * The keys of an invoice: the words of its number, and all of it as one word.
	 */
	public static List<String> ofInvoice(String number) {
		Set<String> keys = new LinkedHashSet<>(words(number));
		keys.addAll(words(NO_WORD.matcher(number).replaceAll("")));
		return List.copyOf(keys);
	}

	/**
	 * All of an invoice number as one word, which is one of its keys; nothing if it has
	 * neither letters nor digits.
	 */
	public static Optional<String> wholeOf(String number) {
		return words(NO_WORD.matcher(number).replaceAll("")).stream().findFirst();
	}

	/**
	 * The key of a whole phone number.
	 */
	public static String ofNumber(String digits) {
		return FROM_THE_FRONT + digits;
	}

	/**
	 * The phone numbers among the keys of a person.
	 */
	public static List<String> numbersIn(Collection<String> keys) {
		return keys.stream().filter((key) -> key.startsWith(FROM_THE_FRONT)).map((key) -> key.substring(1)).toList();
	}

	/**
	 * The keys of an account: the words of its username and name, the username as one
	 * word, and its id.
	 */
	public static List<String> ofAccount(String id, String username, String name) {
		Set<String> keys = new LinkedHashSet<>(words(username));
		keys.addAll(words(NO_WORD.matcher(username).replaceAll("")));
		keys.addAll(words(name));
		keys.add(id);
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
