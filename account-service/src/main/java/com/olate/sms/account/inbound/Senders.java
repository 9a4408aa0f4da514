package com.olate.sms.account.inbound;

import java.util.Locale;

/**
 * Whether two addresses are one sender. Carriers write them with and without a plus or
 * leading zeros, and names in capitals or not. An address that nobody knows may be any:
 * an event without a sender went out from the default of its route, which only the
 * gateway knows, and whoever says STOP to it must not be texted on for that.
 */
final class Senders {

	private Senders() {
	}

	static boolean same(String one, String other) {
		String first = plain(one);
		String second = plain(other);
		return first.isEmpty() || second.isEmpty() || first.equals(second);
	}

	private static String plain(String sender) {
		String written = sender.strip().toLowerCase(Locale.ROOT);
		int begin = 0;
		while (begin < written.length() && (written.charAt(begin) == '+' || written.charAt(begin) == '0')) {
			begin++;
		}
		return (begin < written.length()) ? written.substring(begin) : written;
	}

}
