package com.olate.sms.account.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.ledger.EntryType;
import com.olate.sms.account.ledger.Fact;
import com.olate.sms.account.ledger.Facts;
import com.olate.sms.account.ledger.HistoryFacts.MessageOf;
import com.olate.sms.account.ledger.Line;
import com.olate.sms.account.ledger.Question;
import com.olate.sms.account.ledger.Settlement;
import com.olate.sms.account.ledger.Standing;
import com.olate.sms.account.ledger.Verdict;
import com.olate.sms.account.ledger.Writes;

/**
 * The question of an account's results: which credits are spent, which come back?
 *
 * @param results in the order in which they came; of any number of messages
 */
record SettleQuestion(AccountId account, List<DeliveryResult> results) implements Question<Settled> {

	SettleQuestion {
		results = List.copyOf(results);
	}

	@Override
	public EntryType type() {
		return EntryType.SETTLE;
	}

	@Override
	public Verdict<Settled> decide(Facts facts, Standing standing) {
		Set<Fact<?>> missing = facts
			.missing(this.results.stream().map((result) -> new MessageOf(result.message())).toList());
		if (!missing.isEmpty()) {
			return new Verdict.Ask<>(missing);
		}
		Map<MessageId, Optional<MessageFold>> folds = new LinkedHashMap<>();
		List<Effect> effects = new ArrayList<>();
		for (DeliveryResult result : this.results) {
			Optional<MessageFold> fold = folds.computeIfAbsent(result.message(),
					(id) -> facts.get(new MessageOf(id)).filter(this::isOurs).map(MessageFold::new));
			effects.add(fold.map((found) -> found.take(result)).orElse(Effect.UNKNOWN));
		}
		List<MessageFold> known = folds.values().stream().flatMap(Optional::stream).toList();
		List<Settlement> settlements = known.stream().flatMap((fold) -> fold.settlement().stream()).toList();
		Settled answer = new Settled(effects, known.stream().flatMap((fold) -> fold.raise().stream()).toList());
		if (settlements.isEmpty()) {
			return new Verdict.Answer<>(answer);
		}
		List<Line> lines = known.stream()
			.filter((fold) -> fold.settlement().isPresent())
			.map(MessageFold::line)
			.toList();
		return new Verdict.Post<>(Writes.settle("results:" + settlements.size(), lines, settlements), answer);
	}

	private boolean isOurs(MessageDocument message) {
		return message.accountId().equals(this.account);
	}

}
