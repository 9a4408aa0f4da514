package com.olate.sms.text;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Characters outside the GSM 7-bit alphabet that read the same, or nearly so, when
 * written with it, and that Unicode's own decompositions do not cover.
 */
final class FoldingTable {

	private static final Map<Integer, String> FOLDS = new HashMap<>();

	static {
		each("‘’‚‛′‹›ʹʻʼˈ`´ʽ", "'");
		each("“”„‟″«»〝〞", "\"");
		each("‐‑‒–—―−⁃﹘", "-");
		each("\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t", " ");
		each("\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E", "");
		each("\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF\uFE0E\uFE0F", "");
		each("\u0085\u2028\u2029", "\n");
		each("•‣·∙⋅・●▪■◦", "-");
		each("…", "...");
		each("⁄∕÷", "/");
		each("×✕✖", "x");
		each("¦", "|");
		each("¬", "-");
		each("µ", "u");
		each("©", "(c)");
		each("®", "(r)");
		each("°º", "o");
		each("¢", "c");
		each("₤", "£");
		each("ŁĿ", "L");
		each("łŀ", "l");
		each("ĐÐƉ", "D");
		each("đðɖ", "d");
		each("ĦꞪ", "H");
		each("ħ", "h");
		each("ıɩ", "i");
		each("ŦȾ", "T");
		each("ŧⱦ", "t");
		each("ĸƙ", "k");
		each("Ŋ", "N");
		each("ŋŉ", "n");
		each("Œ", "OE");
		each("œ", "oe");
		each("Þ", "TH");
		each("þ", "th");
		each("ẞ", "ß");
		each("Ə", "A");
		each("ə", "a");
		each("Ɓ", "B");
		each("ɓ", "b");
		each("Ƴ", "Y");
		each("ƴ", "y");
		greek("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX");
		greek("αβεζηικμνορτυχ", "ABEZHIKMNOPTYX");
		greek("γδθλξπσςφψω", "ΓΔΘΛΞΠΣΣΦΨΩ");
	}

	private FoldingTable() {
	}

	/**
	 * What stands for a code point, possibly nothing; null if the table has no answer.
	 */
	static @Nullable String fold(int codePoint) {
		return FOLDS.get(codePoint);
	}

	private static void each(String characters, String replacement) {
		characters.codePoints().forEach((codePoint) -> FOLDS.put(codePoint, replacement));
	}

	/**
	 * Greek is written in capitals, as the default alphabet intends: half of them are its
	 * own, the other half look like Latin ones.
	 */
	private static void greek(String characters, String capitals) {
		for (int i = 0; i < characters.length(); i++) {
			FOLDS.put((int) characters.charAt(i), capitals.substring(i, i + 1));
		}
	}

}
