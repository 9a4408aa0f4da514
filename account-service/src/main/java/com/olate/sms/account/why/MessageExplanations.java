package com.olate.sms.account.why;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.olate.sms.account.history.MessageDocument;

/**
 * Why a message is where it is.
 */
final class MessageExplanations {

	/** A gateway that works has begun by then. */
	private static final Duration SOON = Duration.ofMinutes(2);

	private static final Explanation NEW_NUMBER = new Explanation("The network does not know this number.",
			"Ask the owner to check the contact's number.");

	private static final Map<String, Explanation> NOT_SENT = Map.of("NO_CREDIT",
			new Explanation("Credits ran out before this person's turn in alphabetical order.",
					"When the owner has bought credits, Message History sends it to those who missed it."),
			"OPTED_OUT",
			new Explanation("This phone has texted STOP.", "Only the phone itself can start again, by texting START."),
			"PAUSED", new Explanation("The owner has paused this contact.", "The owner can resume it in Contacts."),
			"COUNTRY_NOT_ALLOWED",
			new Explanation("Messages to this country are not allowed here.",
					"Name it in OLATE_ALLOWED_COUNTRIES of account-service and gateway-adapter, if it should be."),
			"DAILY_LIMIT", new Explanation("The account had reached its limit for the day.",
					"Raise OLATE_DAILY_LIMIT, if it should be higher."));

	private static final Map<String, Explanation> FAILED = Map.of("EXPIRED",
			new Explanation("It could not be sent within four hours. The credit came back.",
					"Look at Routes: was the route closed or paused then?"),
			"GATEWAY_UNAVAILABLE", new Explanation("No route could take it. The credit came back.", "Look at Routes."),
			"MAILBOX_FULL",
			new Explanation("The phone's mailbox at the network stayed full. The credit came back.",
					"The person has to switch the phone on or delete messages."),
			"CARRIER_ERROR",
			new Explanation("The carrier had a fault, and so had the next route. The credit came back.",
					"Tell the carrier, with the time and the carrier's code."),
			"OUTCOME_UNKNOWN",
			new Explanation(
					"The connection broke while it was sent, and the network never told whether it took it. "
							+ "The credit came back after 72 hours.",
					"Ask the person; the carrier can tell by number and time."),
			"OPTED_OUT", new Explanation("This phone has texted STOP. The credit came back.",
					"Only the phone itself can start again, by texting START."));

	private static final Map<String, Explanation> UNDELIVERED = Map.of("ABSENT",
			new Explanation("The phone was off or out of reach until the message expired.",
					"The person has to switch the phone on; then send a test."),
			"INVALID_NUMBER", NEW_NUMBER, "MAILBOX_FULL",
			new Explanation("The phone's mailbox at the network was full.",
					"The person has to delete messages; then send a test."),
			"EXPIRED", new Explanation("The phone was off or out of reach until the message expired.",
					"The person has to switch the phone on; then send a test."));

	private MessageExplanations() {
	}

	static Explanation of(MessageDocument message, Instant now) {
		String reason = String.valueOf(message.reason());
		return switch (message.state()) {
			case RESERVED -> waiting(message, now);
			case SUBMITTING -> new Explanation("It waits for a route or its turn on one.", "Look at Routes.");
			case UNCONFIRMED ->
				new Explanation(
						"It was sent, and the network's answer was lost. It is not sent again, since it may "
								+ "have arrived.",
						"Wait for a receipt; after 72 hours the credit comes back by itself.");
			case ACCEPTED -> new Explanation("The network took it and has not said yet whether the phone has it.",
					"The phone may be off. If it is on: ask the carrier, with the carrier's id below.");
			case NO_RECEIPT -> new Explanation("The network took it and never said whether the phone has it.",
					"Ask the carrier, with the carrier's id below.");
			case DELIVERED -> new Explanation("The network says that the phone has it.",
					"If the person disagrees: is it their number, and are messages from this sender blocked?");
			case UNDELIVERED -> UNDELIVERED.getOrDefault(reason,
					new Explanation("The network took it, but could not bring it to the phone.",
							"Check the number; the carrier can tell more, with the carrier's id below."));
			case REFUSED -> reason.equals("INVALID_NUMBER") ? NEW_NUMBER
					: new Explanation("The network refused it. The credit came back.",
							"Check the number; the carrier's code below says why.");
			case FAILED -> FAILED.getOrDefault(reason,
					new Explanation("It could not be sent. The credit came back.", "Look at Routes."));
			case NOT_SENT -> NOT_SENT.getOrDefault(reason, Explanation.done("It was not sent: " + reason + "."));
		};
	}

	private static Explanation waiting(MessageDocument message, Instant now) {
		return now.isBefore(message.at().plus(SOON))
				? Explanation.done("Its credit is reserved, and the gateway is about to send it.")
				: new Explanation("Its credit is reserved, and the gateway has reported nothing yet.",
						"Look at Routes: is the gateway running, and is a route open?");
	}

}
