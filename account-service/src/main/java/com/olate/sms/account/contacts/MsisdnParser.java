package com.olate.sms.account.contacts;

import java.util.Optional;

import com.olate.sms.account.contacts.Checked.Accepted;
import com.olate.sms.account.contacts.Checked.Refused;

/**
 * Reads a phone number as a person writes it. Spaces, {@code - . ( )}, one leading
 * {@code +} or {@code 00} and {@code (0)} after the country code are taken away; whatever
 * else is not a digit from 0 to 9 is refused and never folded or dropped, so a number is
 * never turned into another one. A national number (leading 0) is refused with the
 * international form as a suggestion.
 */
final class MsisdnParser {

	private static final int LONGEST_INPUT = 40;

	private MsisdnParser() {
	}

	/**
	 * Reads a typed number.
	 * @param typed as the person wrote it
	 * @param country ISO 3166 code of the country whose national numbers are suggested in
	 * international form, if known
	 */
	static Checked<Msisdn> parse(String typed, Optional<String> country) {
		if (typed.isBlank()) {
			return new Refused<>("required", "Write a phone number.");
		}
		if (typed.length() > LONGEST_INPUT) {
			return new Refused<>("too-long", "This is too long for a phone number.");
		}
		Optional<String> foreign = TypedCharacters.firstThatDoesNotBelong(typed);
		if (foreign.isPresent()) {
			return new Refused<>("invalid-character", foreign.get());
		}
		String written = TypedCharacters.withoutSeparators(typed);
		if (written.lastIndexOf('+') > written.indexOf('+') || written.replace("(", "").indexOf('+') > 0) {
			return new Refused<>("invalid-character", "A + may only stand in front of the number, once.");
		}
		return withoutTrunkZero(written, country);
	}

	/**
	 * Takes {@code (0)} away where it follows the country code; anywhere else it makes
	 * the number doubtful.
	 */
	private static Checked<Msisdn> withoutTrunkZero(String written, Optional<String> country) {
		int zero = written.indexOf("(0)");
		String before = (zero < 0) ? "" : international(plain(written.substring(0, zero)));
		if (zero < 0 || before.isEmpty()) {
			return fromDigits(plain(written), zero == 0, country);
		}
		if (!CallingCodes.isCallingCode(before) || written.indexOf("(0)", zero + 1) >= 0) {
			return new Refused<>("misplaced-zero",
					"(0) is only understood right after the country code, as in +44 (0)7791 234455.");
		}
		return fromDigits(plain(written.substring(0, zero) + written.substring(zero + 3)), false, country);
	}

	private static Checked<Msisdn> fromDigits(String written, boolean national, Optional<String> country) {
		String digits = national ? written : international(written);
		if (digits.isEmpty()) {
			return new Refused<>("required", "Write a phone number.");
		}
		if (digits.charAt(0) == '0') {
			return new Refused<>("leading-zero", leadingZero(digits, country));
		}
		if (digits.length() < 7) {
			return new Refused<>("too-short",
					"A phone number with its country code has at least 7 digits; this one has " + digits.length()
							+ ".");
		}
		if (!Msisdn.isValid(digits)) {
			return new Refused<>("too-long", "A phone number with its country code has at most 15 digits; this one has "
					+ digits.length() + ".");
		}
		Msisdn msisdn = new Msisdn(digits);
		return new Accepted<>(msisdn, NumberingPlans.warnings(msisdn));
	}

	private static String leadingZero(String digits, Optional<String> country) {
		return NumberingPlans.internationalForm(digits, country)
			.map((suggestion) -> "Start with the country code and leave out the leading 0: did you mean " + suggestion
					+ "?")
			.orElse("Start with the country code and leave out the leading 0: 07791 234455 in the United Kingdom is"
					+ " written 447791234455.");
	}

	private static String international(String written) {
		if (written.startsWith("+")) {
			return written.substring(1);
		}
		return written.startsWith("00") ? written.substring(2) : written;
	}

	private static String plain(String written) {
		return written.replace("(", "").replace(")", "");
	}

}
