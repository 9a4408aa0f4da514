package com.olate.sms.account.inbound;

import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.OptOuts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Takes texts from phones: STOP and START first change whom the accounts reach, then the
 * text is kept. So one that is kept needs nothing more, and one that was taken halfway is
 * taken again, which changes nothing twice.
 */
@Component
class Inbound {

	private static final Logger log = LoggerFactory.getLogger(Inbound.class);

	private final Correspondents correspondents;

	private final OptOuts optOuts;

	private final InboundTexts texts;

	private final InboundMetrics metrics;

	Inbound(Correspondents correspondents, OptOuts optOuts, InboundTexts texts, InboundMetrics metrics) {
		this.correspondents = correspondents;
		this.optOuts = optOuts;
		this.texts = texts;
		this.metrics = metrics;
	}

	void take(InboundMessage message) {
		if (this.texts.has(message.id())) {
			this.metrics.repeated();
			return;
		}
		List<AccountId> accounts = this.correspondents.of(message.from(), message.to(), message.at());
		if (message.keyword() == Keyword.STOP) {
			accounts.forEach((account) -> this.optOuts.stop(account, message.from(), message.to(), message.at()));
		}
		else if (message.keyword() == Keyword.START) {
			accounts.forEach((account) -> this.optOuts.start(account, message.from(), message.to(), message.at()));
		}
		if (this.texts.add(message, accounts)) {
			this.metrics.took(message.keyword());
			log.info("text from a phone id={} from={} keyword={} accounts={}", message.id(), message.from().masked(),
					message.keyword(), accounts.size());
		}
	}

}
