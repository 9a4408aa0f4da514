package com.olate.sms.account.contacts;

import java.util.Comparator;
import java.util.HexFormat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;

/**
 * The alphabetical order in which contacts are sent to: by name as ICU sorts it in the
 * root locale at primary strength with spaces and punctuation counting, ties by number.
 * Keys are lower-case hex, so that a store that compares bytes sorts as the collator
 * does; a key means something only beside keys of the same {@link #version()}. Safe for
 * use by many threads.
 */
final class SendOrder {

	static final Comparator<Contact> BY_KEY_THEN_NUMBER = Comparator.comparing(Contact::sortKey)
		.thenComparing((contact) -> contact.msisdn().value());

	private static final RuleBasedCollator COLLATOR = collator();

	private SendOrder() {
	}

	static String keyOf(String name) {
		return HexFormat.of().formatHex(COLLATOR.getCollationKey(name).toByteArray());
	}

	/**
	 * Names the rules that made a key; another version may order names differently.
	 */
	static String version() {
		return "uca-" + COLLATOR.getUCAVersion() + "-" + COLLATOR.getVersion() + "-primary-non-ignorable";
	}

	private static RuleBasedCollator collator() {
		RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
		collator.setStrength(Collator.PRIMARY);
		collator.setAlternateHandlingShifted(false);
		collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
		return (RuleBasedCollator) collator.freeze();
	}

}
