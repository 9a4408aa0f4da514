package com.olate.sms.gateway.inbound;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static java.util.Map.entry;

/**
 * Which texts mean STOP, START or HELP: the words that the carriers of the United States
 * (CTIA messaging principles), of Canada (CWTA, with the French ones) and the large
 * messaging services have in common. A keyword is a whole text, since people answer
 * invoices with "cancel invoice 1001"; but STOP and UNSUBSCRIBE may stand among words
 * that add nothing, as in "please stop texting me". Case, accents, punctuation and
 * whatever else is no letter or digit do not count.
 */
final class KeywordTable {

	private static final Map<String, Keyword> ROWS = Map.ofEntries(
	// @formatter:off
			entry("STOP", Keyword.STOP),
			entry("STOPALL", Keyword.STOP),
			entry("STOP ALL", Keyword.STOP),
			entry("UNSUBSCRIBE", Keyword.STOP),
			entry("CANCEL", Keyword.STOP),
			entry("END", Keyword.STOP),
			entry("QUIT", Keyword.STOP),
			entry("REVOKE", Keyword.STOP),
			entry("REMOVE", Keyword.STOP),
			entry("REMOVE ME", Keyword.STOP),
			entry("OPTOUT", Keyword.STOP),
			entry("OPT OUT", Keyword.STOP),
			entry("ARRET", Keyword.STOP),
			entry("ARRETER", Keyword.STOP),
			entry("START", Keyword.START),
			entry("UNSTOP", Keyword.START),
			entry("OPTIN", Keyword.START),
			entry("OPT IN", Keyword.START),
			entry("HELP", Keyword.HELP),
			entry("INFO", Keyword.HELP),
			entry("AIDE", Keyword.HELP));
			// @formatter:on

	/** These mean STOP also among words that add nothing. */
	private static final Set<String> PLAIN = Set.of("STOP", "UNSUBSCRIBE");

	private static final Set<String> ADD_NOTHING = Set.of("PLEASE", "PLS", "PLZ", "THANKS", "THANK", "YOU", "NOW",
			"JUST", "ALL", "THE", "THESE", "THIS", "THOSE", "YOUR", "FROM", "TO", "ME", "MY", "NUMBER", "TEXT", "TEXTS",
			"TEXTING", "MESSAGE", "MESSAGES", "MESSAGING", "SMS", "SENDING", "NOTIFICATIONS");

	private static final int LONGEST = 100;

	private final Map<String, Keyword> rows = new HashMap<>(ROWS);

	/**
	 * @param more synonyms of this installation, by what they mean
	 */
	KeywordTable(Map<Keyword, List<String>> more) {
		more.forEach((keyword, synonyms) -> synonyms.forEach((synonym) -> {
			String words = String.join(" ", words(synonym));
			if (words.isEmpty()) {
				throw new IllegalArgumentException("A synonym of " + keyword + " has neither letters nor digits");
			}
			this.rows.put(words, keyword);
		}));
	}

	/** What a whole text means; empty if it is no keyword. */
	Optional<Keyword> keyword(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		List<String> words = words(text);
		Keyword alone = this.rows.get(String.join(" ", words));
		if (alone != null) {
			return Optional.of(alone);
		}
		Collection<String> said = words.stream()
			.filter((word) -> !ADD_NOTHING.contains(word))
			.collect(Collectors.toSet());
		return (said.size() == 1 && PLAIN.containsAll(said)) ? Optional.of(Keyword.STOP) : Optional.empty();
	}

	private static List<String> words(String text) {
		String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
			.replaceAll("[\\p{M}\\p{Cf}]", "")
			.toUpperCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{Nd}]+", " ")
			.strip();
		return letters.isEmpty() ? List.of() : Arrays.asList(letters.split(" "));
	}

}
