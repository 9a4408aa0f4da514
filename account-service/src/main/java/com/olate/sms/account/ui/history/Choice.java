package com.olate.sms.account.ui.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.olate.sms.account.history.Outcome;
import com.olate.sms.account.ui.Words;

/**
 * One line of a list to choose from.
 */
record Choice(String value, String label) {

	static String value(Outcome outcome) {
		return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static List<Choice> outcomes() {
		return Arrays.stream(Outcome.values()).map((outcome) -> new Choice(value(outcome), label(outcome))).toList();
	}

	static List<Choice> types(Words words) {
		return Stream.of("invoice.created", "invoice.pending-approval", "message", "contact.test", "resend")
			.map((type) -> new Choice(type, words.type(type)))
			.toList();
	}

	private static String label(Outcome outcome) {
		return switch (outcome) {
			case WAITING -> "Waiting";
			case SENT -> "Sent";
			case DELIVERED -> "Delivered";
			case NOT_DELIVERED -> "Not delivered";
			case NOT_SENT -> "Not sent";
			case NO_CREDIT -> "Not sent: no credits left";
		};
	}

}
