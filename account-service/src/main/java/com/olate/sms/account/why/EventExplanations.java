package com.olate.sms.account.why;

import java.util.Map;

import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventState;

/**
 * Why an event ended as it did.
 */
final class EventExplanations {

	private static final Map<String, Explanation> NOT_SENT = Map
		.of("NO_CREDIT",
				new Explanation("The account had no credits left.",
						"When the owner has bought credits, Message History sends it to those who missed it."),
				"NO_CONTACTS",
				new Explanation("The account had no contacts.",
						"The owner adds a contact; later events are sent to it. This one is not sent again."),
				"TYPE_OFF",
				new Explanation(
						"The owner has switched this type of event off.", "The owner can switch it on in Settings."),
				"SUSPENDED",
				new Explanation("The account was suspended by an operator.",
						"Resume the account; later events are sent. This one is not sent again."),
				"ALL_SKIPPED",
				new Explanation("Every contact was paused or had opted out.", "Look at the state of each contact."),
				"COUNTRY_NOT_ALLOWED",
				new Explanation("Whoever was neither paused nor opted out is in a country not allowed.",
						"Look at the state of each message."),
				"DAILY_LIMIT", new Explanation("The account had reached its limit for the day.",
						"Raise OLATE_DAILY_LIMIT, if it should be higher."));

	private EventExplanations() {
	}

	static Explanation of(EventDocument event) {
		if (event.state() == EventState.REJECTED) {
			return new Explanation("The event could not be processed: " + event.reason(),
					"Mend the cause, then replay the dead letter.");
		}
		if (event.state() == EventState.NOT_SENT) {
			return NOT_SENT.getOrDefault(String.valueOf(event.reason()),
					Explanation.done("Nothing was sent: " + event.reason() + "."));
		}
		if (event.notSent() > 0) {
			return new Explanation("It was sent to " + event.messages() + ", and not to " + event.notSent() + ".",
					"Each message below says why.");
		}
		return Explanation.done("It was sent to all " + event.messages() + ".");
	}

}
