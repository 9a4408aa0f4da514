package com.olate.sms.gateway.correlation;

import java.util.Optional;

import com.olate.sms.gateway.submission.CarrierIds;

/**
 * A phone's address as carriers write it, compared from its end: with or without plus,
 * international prefix or country code.
 */
final class PhoneAddress {

	private static final int TAIL = 7;

	private PhoneAddress() {
	}

	/**
	 * The last seven digits, by which documents are found; empty if there are fewer.
	 */
	static Optional<String> tail(String address) {
		String digits = digits(address);
		return (digits.length() < TAIL) ? Optional.empty() : Optional.of(digits.substring(digits.length() - TAIL));
	}

	/**
	 * Whether two addresses can be the same phone: one ends with the other.
	 */
	static boolean agree(String one, String other) {
		String first = digits(one);
		String second = digits(other);
		return Math.min(first.length(), second.length()) >= TAIL && (first.endsWith(second) || second.endsWith(first));
	}

	private static String digits(String address) {
		String digits = address.startsWith("+") ? address.substring(1) : address;
		for (int i = 0; i < digits.length(); i++) {
			if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
				return "";
			}
		}
		return CarrierIds.normal(digits);
	}

}
