package com.olate.sms.account.ui;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An address of ours to go on to, from a request. Whatever could lead elsewhere becomes
 * the home page.
 */
final class LocalAddress {

	/** One slash that no other follows, then plain printable characters. */
	private static final Pattern LOCAL = Pattern
		.compile("/(?:[A-Za-z0-9._~%?&=+:,@-][A-Za-z0-9._~%?&=+:,@/-]{0,500})?");

	private LocalAddress() {
	}

	static String orHome(@Nullable String wanted) {
		return (wanted != null && LOCAL.matcher(wanted).matches()) ? wanted : "/";
	}

}
