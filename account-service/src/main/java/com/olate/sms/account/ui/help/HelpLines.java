package com.olate.sms.account.ui.help;

import java.util.Arrays;
import java.util.List;

import com.olate.sms.account.history.EventState;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.ui.Word;
import com.olate.sms.account.ui.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A line for every word that pages use for a message or an alert.
 */
@Component
class HelpLines {

	private final Words words;

	HelpLines(Words words) {
		this.words = words;
	}

	/** On their way, or there. */
	List<HelpLine> going() {
		return List.of(
				line(MessageState.RESERVED, null, "Decided and waiting to be handed to a network. Its credit is held.",
						"Wait. It takes seconds, longer if networks are slow.", "reserved"),
				line(MessageState.SUBMITTING, null, "Being handed to a network that takes its time.", "Wait.",
						"submitting"),
				line(MessageState.UNCONFIRMED, null,
						"It was handed over, and the network has not said whether it took it. It is not sent a second "
								+ "time, or somebody might get it twice.",
						"Wait. The credit comes back by itself if nobody ever confirms it."),
				line(MessageState.ACCEPTED, null,
						"A network took it and is delivering it. The credit is spent, as it is from then on, even if "
								+ "the phone is off.",
						"Nothing. Most phones have it within seconds.", "accepted", "processed"),
				line(MessageState.NO_RECEIPT, null,
						"A network took it and did not report its end within 72 hours. Some never do.",
						"Ask the person, if it matters."),
				line(MessageState.DELIVERED, null, "It is on the phone.", "Nothing."));
	}

	/** Taken by a network, and not on the phone. */
	List<HelpLine> undelivered() {
		return List.of(
				line(MessageState.UNDELIVERED, "ABSENT",
						"The network had it and could not deliver it: the phone was off, out of reach or full for too "
								+ "long. Networks charge for the attempt, so the credit is spent.",
						"Ask the person to switch the phone on or make room, then send a test to the contact.",
						"absent", "mailbox-full", "expired"),
				line(MessageState.UNDELIVERED, null,
						"The network had it and gave up: most often the number is not in use, or is a landline.",
						"Check the number of the contact, correct it and send a test.", "deleted", "unknown"),
				line(MessageState.REFUSED, null, "No network would take this number. The credit came back.",
						"Check the number: the country code, one digit too many or too few. Then send a test.",
						"invalid-number"),
				line(MessageState.FAILED, null,
						"It could not be handed to any network in time, or nobody can tell whether it was. It is our "
								+ "fault; the credit came back.",
						"If it matters, tell the person another way. If it happens again, tell your operator.",
						"outcome-unknown", "gateway-unavailable", "carrier-error"));
	}

	/** Never handed to a network. */
	List<HelpLine> notSent() {
		return List.of(
				line(MessageState.NOT_SENT, "NO_CREDIT",
						"The credits ran out. Contacts get a message in alphabetical order while credits last; these "
								+ "came after the end.",
						"Buy credits. Then open the alert in History and choose “Send to those who missed it”."),
				line(MessageState.NOT_SENT, "OPTED_OUT",
						"This phone texted STOP, and must not get messages. It cost nothing.",
						"Only the person can change that, with START from that phone."),
				line(MessageState.NOT_SENT, "PAUSED", "You paused the contact. It cost nothing.",
						"Resume the contact to send to it again."),
				line(MessageState.NOT_SENT, "COUNTRY_NOT_ALLOWED",
						"Your operator does not send to the country of this number. It cost nothing.",
						"Check the country code; if it is right, ask your operator.", "country-not-allowed"),
				line(MessageState.NOT_SENT, "DAILY_LIMIT",
						"As many messages as your operator allows in a day were sent.",
						"Wait until tomorrow, or ask your operator."),
				event(EventState.NOT_SENT, "NO_CONTACTS", "There was nobody to send the alert to. It cost nothing.",
						"Add a contact."),
				event(EventState.NOT_SENT, "ALL_SKIPPED", "There are contacts, and all of them are paused or stopped.",
						"Resume one, or add another."),
				event(EventState.NOT_SENT, "TYPE_OFF", "You switched this kind of alert off. It cost nothing.",
						"Switch it on in Settings, if you want it."),
				event(EventState.NOT_SENT, "SUSPENDED", "Your operator suspended the account: nothing is sent.",
						"Ask your operator. Alerts of that time are not sent later."),
				line(MessageState.NOT_SENT, null,
						"It was not sent, for a reason that has no words yet. It cost nothing.",
						"Tell your operator when it was."),
				event(EventState.REJECTED, null,
						"Your billing system sent something that is no alert: a field is missing or wrong.",
						"Open the alert in History to read what was wrong, correct it there and send it again."));
	}

	private HelpLine line(MessageState state, @Nullable String reason, String meaning, String advice, String... also) {
		return of(this.words.message(state, reason), meaning, advice, also);
	}

	private HelpLine event(EventState state, @Nullable String reason, String meaning, String advice) {
		return of(this.words.event(state, reason), meaning, advice);
	}

	private static HelpLine of(Word word, String meaning, String advice, String... also) {
		return new HelpLine(word, Arrays.asList(also), meaning, advice);
	}

}
