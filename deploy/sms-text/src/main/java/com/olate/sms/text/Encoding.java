package com.olate.sms.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text travels, and with it how many segments it takes: one of 140 octets, or
 * several that each give up 6 octets to the concatenation header (3GPP TS 23.040
 * §9.2.3.24.1).
 */
public enum Encoding {

	/** GSM 7-bit default alphabet: units are septets. */
	GSM7(160, 153) {
		@Override
		int unitsAt(String text, int index) {
			return Gsm7.checkedSeptets(text.charAt(index));
		}

		@Override
		int charactersAt(String text, int index) {
			return 1;
		}
	},

	/** UCS-2 (in practice UTF-16): units are UTF-16 code units. */
	UCS2(70, 67) {
		@Override
		int unitsAt(String text, int index) {
			return charactersAt(text, index);
		}

		@Override
		int charactersAt(String text, int index) {
			return Character.charCount(text.codePointAt(index));
		}
	};

	private final int single;

	private final int part;

	Encoding(int single, int part) {
		this.single = single;
		this.part = part;
	}

	/**
	 * Units that a text of one segment may have.
	 */
	public int singleLimit() {
		return this.single;
	}

	/**
	 * Units that each segment of a longer text may have.
	 */
	public int partLimit() {
		return this.part;
	}

	/**
	 * The text's length in septets or UTF-16 code units.
	 * @throws IllegalArgumentException for GSM7 if a character is not in the alphabet
	 */
	public int units(String text) {
		return (this == GSM7) ? Gsm7.septets(text) : text.length();
	}

	/**
	 * The number of segments, at least 1: what one recipient costs.
	 */
	public int segments(String text) {
		return split(text).size();
	}

	/**
	 * The text cut into its segments. An escape pair or a surrogate pair is never cut in
	 * two, so a segment may hold one unit less than its limit. The segments joined are
	 * the text.
	 */
	public List<String> split(String text) {
		if (units(text) <= this.single) {
			return List.of(text);
		}
		List<String> segments = new ArrayList<>();
		int start = 0;
		while (start < text.length()) {
			int end = end(text, start, this.part);
			segments.add(text.substring(start, end));
			start = end;
		}
		return List.copyOf(segments);
	}

	/**
	 * Where the longest piece ends that begins at an index and fits the units.
	 */
	int end(String text, int start, int units) {
		int end = start;
		int used = 0;
		while (end < text.length() && used + unitsAt(text, end) <= units) {
			used += unitsAt(text, end);
			end += charactersAt(text, end);
		}
		return end;
	}

	abstract int unitsAt(String text, int index);

	abstract int charactersAt(String text, int index);

}
