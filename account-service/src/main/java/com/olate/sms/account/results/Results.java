package com.olate.sms.account.results;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.olate.sms.account.history.MessageMetrics;
import com.olate.sms.account.ledger.Ledger;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes results into the ledger and history: each account's as one question, all accounts
 * at once. Taking the same results again changes nothing.
 */
@Component
class Results {

	private final Ledger ledger;

	private final Marks marks;

	private final Steps steps;

	private final MessageMetrics messages;

	Results(Ledger ledger, Marks marks, Steps steps, MessageMetrics messages) {
		this.ledger = ledger;
		this.marks = marks;
		this.steps = steps;
		this.messages = messages;
	}

	/**
	 * Takes results in their order.
	 * @return what each of them did, in the same order
	 * @throws ResultsBusyException if some account could not be decided now; nothing is
	 * lost by taking all of them again
	 */
	List<Effect> take(List<DeliveryResult> results) {
		List<SettleQuestion> questions = results.stream()
			.collect(Collectors.groupingBy(DeliveryResult::account))
			.entrySet()
			.stream()
			.map((account) -> new SettleQuestion(account.getKey(), account.getValue()))
			.toList();
		List<Optional<Settled>> answers = this.ledger.ask(questions);
		Map<DeliveryResult, Effect> effects = new IdentityHashMap<>();
		List<Raise> raises = new ArrayList<>();
		int busy = 0;
		for (int i = 0; i < answers.size(); i++) {
			if (answers.get(i).isEmpty()) {
				busy++;
				continue;
			}
			Settled settled = answers.get(i).get();
			raises.addAll(settled.raises());
			for (int j = 0; j < settled.effects().size(); j++) {
				effects.put(questions.get(i).results().get(j), settled.effects().get(j));
			}
		}
		this.marks.write(raises);
		this.steps.keep(results.stream().filter((result) -> isKnown(effects.get(result))).toList());
		raises.stream()
			.filter((raise) -> raise.state() != null)
			.forEach((raise) -> this.messages.reached(raise.state(), raise.reason()));
		if (busy > 0) {
			throw new ResultsBusyException(busy);
		}
		return results.stream().map(effects::get).toList();
	}

	private static boolean isKnown(@Nullable Effect effect) {
		return effect != null && effect != Effect.UNKNOWN;
	}

}
