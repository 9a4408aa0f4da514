package com.olate.sms.account.notices;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.olate.sms.account.logins.FailedLogins;

/**
 * The words of the mails. They say what happened, what it means and what to do, and hold
 * no phone number.
 */
final class Letters {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);

	private static final int MOST_NAMES = 5;

	private final String account;

	private final String pages;

	/**
	 * @param account the account's name
	 * @param pages where its pages are, without a slash at the end; empty if unknown
	 */
	Letters(String account, String pages) {
		this.account = account;
		this.pages = pages;
	}

	/**
	 * @param people the names of those an alert goes to, in the order in which they get
	 * it
	 */
	Letter credits(NoticeKind kind, long available, List<String> people) {
		String alert = "An alert to all your " + count(people.size(), "contact") + " takes " + people.size() + ".";
		if (kind == NoticeKind.NO_CREDITS) {
			return letter("no credits left", "There are no credits left, so nobody gets the next alert.\n"
					+ "Message History will show it as " + "\"Not sent: no credits left\".\n\n"
					+ to("Buy credits", "/credits")
					+ "When they have arrived you can send what was missed: open the alert in Message History.");
		}
		if (kind == NoticeKind.LOW_CREDITS) {
			List<String> missing = people.subList((int) Math.min(available, people.size()), people.size());
			return letter(count(available, "credit") + " left",
					count(available, "credit") + ((available == 1) ? " is" : " are") + " left. " + alert + "\n"
							+ (missing.isEmpty() ? "" : "The next alert will not reach " + names(missing) + ".\n")
							+ "Messages go to contacts in alphabetical order until the credits run out.\n\n"
							+ to("Buy credits", "/credits"));
		}
		boolean enough = available >= people.size();
		return letter("credits have arrived", "There are " + count(available, "credit") + " on the account now.\n"
				+ ((enough || people.isEmpty()) ? "" : alert + " That is more than there are.\n")
				+ "\nWhat somebody missed meanwhile is not sent by itself. To send it, open the alert in Message "
				+ "History and choose \"Send to those who missed it\".\n\n" + to("Message History", "/history"));
	}

	Letter wrongLogins(FailedLogins failures, String username, ZoneId zone) {
		return letter("wrong password", "Somebody or something used the username " + username
				+ " with a wrong password, " + count(failures.count(), "time") + " since "
				+ TIME.format(failures.since().atZone(zone)) + " (" + zone.getId() + ").\n"
				+ "Nothing was sent, and no credits were used.\n\n"
				+ "If your billing system sends alerts with this username, check the password that is set there.\n"
				+ "If you do not know who it was: the account was not locked, and your password was not guessed.\n\n"
				+ to("Set a new password", "/settings/password"));
	}

	private Letter letter(String subject, String body) {
		return new Letter("SMS notifications of " + this.account + ": " + subject,
				"Account: " + this.account + "\n\n" + body.stripTrailing() + "\n");
	}

	private String to(String what, String path) {
		return this.pages.isEmpty() ? "" : what + ": " + this.pages + path + "\n";
	}

	private static String count(long number, String thing) {
		return number + " " + thing + ((number == 1) ? "" : "s");
	}

	private static String names(List<String> names) {
		if (names.size() == 1) {
			return names.get(0);
		}
		if (names.size() > MOST_NAMES) {
			return String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
		}
		return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
	}

}
