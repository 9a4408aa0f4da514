package com.olate.sms.account.ui;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Numbers and lists as people say them.
 */
public final class Sentences {

	private Sentences() {
	}

	/**
	 * A count with its word, such as {@code 1 credit} or {@code 2,000 credits}.
	 */
	public static String count(long number, String one, String many) {
		return number(number) + " " + ((number == 1) ? one : many);
	}

	/**
	 * What credits are worth to so many people, at one for each message.
	 */
	public static String worth(long credits, long people) {
		if (people == 0) {
			return "One credit sends one message to one contact.";
		}
		long alerts = credits / people;
		return ((alerts == 0) ? "Not enough for one full alert" : count(alerts, "more alert", "more alerts"))
				+ " to your " + ((people == 1) ? "contact." : number(people) + " contacts.");
	}

	public static String number(long number) {
		return String.format(Locale.ENGLISH, "%,d", number);
	}

	/** Rounded up, at least one. */
	public static String seconds(Duration wait) {
		return count(Math.max(1, wait.plusMillis(999).toSeconds()), "second", "seconds");
	}

	/**
	 * All of them up to a number, else the first of them: {@code Dee, Eve and 3 more}.
	 */
	public static String names(List<String> names, int shown) {
		if (names.size() > shown) {
			return String.join(", ", names.subList(0, shown)) + " and " + number(names.size() - shown) + " more";
		}
		int last = names.size() - 1;
		return (last < 1) ? String.join("", names)
				: String.join(", ", names.subList(0, last)) + " and " + names.get(last);
	}

}
