package com.olate.sms.account.why;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.contacts.OptOuts;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.inbound.InboundTexts;

import org.springframework.stereotype.Component;

/**
 * Reads what the phones of messages have said, for those messages that were not sent
 * because of it.
 */
@Component
class Phones {

	private final InboundTexts texts;

	private final OptOuts optOuts;

	Phones(InboundTexts texts, OptOuts optOuts) {
		this.texts = texts;
		this.optOuts = optOuts;
	}

	Said of(List<MessageDocument> messages) {
		Map<AccountId, List<Msisdn>> asked = messages.stream()
			.filter((message) -> optedOut(message) && message.msisdn() != null)
			.collect(Collectors.groupingBy(MessageDocument::accountId,
					Collectors.mapping((message) -> Objects.requireNonNull(message.msisdn()), Collectors.toList())));
		Map<AccountId, Map<Msisdn, Instant>> stopped = new HashMap<>();
		asked.forEach((account, phones) -> stopped.put(account, this.optOuts.since(account, phones)));
		return new Said(this.texts.stops(asked.values().stream().flatMap(List::stream).distinct().toList()), stopped);
	}

	static boolean optedOut(MessageDocument message) {
		return ContactState.OPTED_OUT.name().equals(message.reason());
	}

}
