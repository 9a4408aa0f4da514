package com.olate.sms.account.results;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.ledger.Chains;
import com.olate.sms.account.ledger.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Returns the credits of messages of which nothing has been heard long after the gateway
 * should have ended them. It should never find any: each time is worth an alert.
 */
class Backstop {

	private static final Logger log = LoggerFactory.getLogger(Backstop.class);

	private static final int AT_ONCE = 1000;

	private final Chains chains;

	private final Results results;

	private final ResultsProperties properties;

	private final ResultMetrics metrics;

	private final Clock clock;

	Backstop(Chains chains, Results results, ResultsProperties properties, ResultMetrics metrics, Clock clock) {
		this.chains = chains;
		this.results = results;
		this.properties = properties;
		this.metrics = metrics;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${olate.account.results.backstop-interval:1h}",
			fixedDelayString = "${olate.account.results.backstop-interval:1h}")
	void run() {
		Instant before = this.clock.instant().minus(this.properties.backstopAge());
		AccountId last = null;
		for (List<Head> heads = this.chains.heads(null); !heads.isEmpty(); heads = this.chains.heads(last)) {
			for (Head head : heads) {
				last = head.account();
				if (head.balance().reserved() > 0) {
					release(head.account(), before);
				}
			}
		}
	}

	private void release(AccountId account, Instant before) {
		List<DeliveryResult> forgotten = new ArrayList<>();
		this.chains.open(account)
			.values()
			.stream()
			.filter((message) -> message.at().isBefore(before))
			.forEach((message) -> forgotten.add(new DeliveryResult(message.id(), account, MessageState.FAILED,
					"OUTCOME_UNKNOWN", message.route(), message.carrierStatus(), this.clock.instant())));
		for (int first = 0; first < forgotten.size(); first += AT_ONCE) {
			this.results.take(forgotten.subList(first, Math.min(first + AT_ONCE, forgotten.size())));
		}
		if (!forgotten.isEmpty()) {
			this.metrics.released(forgotten.size());
			log.error("credits returned: the gateway never reported the end of messages accountId={} messages={}",
					account, forgotten.size());
		}
	}

}
