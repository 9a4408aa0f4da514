package com.olate.sms.account.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.inbound.InboundText;

/**
 * What phones have said about being texted: their texts as far back as those are kept,
 * and when those were stopped that are.
 *
 * @param stops texts that said STOP, oldest first
 * @param stopped since when those are stopped that are
 */
record Said(List<InboundText> stops, Map<AccountId, Map<Msisdn, Instant>> stopped) {

	Said {
		stops = List.copyOf(stops);
		stopped = Map.copyOf(stopped);
	}

	/**
	 * The last that a phone said before a message was decided that was not sent because
	 * of it; for any other message, nothing.
	 */
	List<PathStep> before(MessageDocument message) {
		if (!Phones.optedOut(message) || message.msisdn() == null) {
			return List.of();
		}
		List<PathStep> said = new ArrayList<>();
		for (InboundText text : this.stops) {
			if (message.msisdn().value().equals(text.from()) && text.accounts().contains(message.accountId().value())
					&& !text.at().isAfter(message.at())) {
				said.add(
						new PathStep("The phone texted STOP", text.to().isEmpty() ? "" : "to " + text.to(), text.at()));
			}
		}
		if (!said.isEmpty()) {
			return said.subList(said.size() - 1, said.size());
		}
		Instant since = this.stopped.getOrDefault(message.accountId(), Map.of()).get(message.msisdn());
		return (since != null && !since.isAfter(message.at()))
				? List.of(new PathStep("The phone texted STOP", "", since)) : List.of();
	}

}
