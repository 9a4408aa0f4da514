package com.olate.sms.account.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.ledger.Application.Phase;

/**
 * A walk that leaves out what it is told to; without faults it is the real one.
 */
final class FaultyAppend extends Append {

	private final Set<Fault> faults;

	private int jumps;

	FaultyAppend(AccountId account, List<Ticket<?>> questions, Clock clock, Supplier<String> tokens,
			Set<Fault> faults) {
		super(account, questions, clock, tokens);
		this.faults = faults;
	}

	@Override
	boolean isBehind(Head head, Facts read) {
		return !this.faults.contains(Fault.ANSWERS_AHEAD_OF_THE_HEAD)
				&& !this.faults.contains(Fault.DECIDES_WITHOUT_APPLYING) && super.isBehind(head, read);
	}

	@Override
	void giveWay(Optional<Entry> other) {
		if (other.isPresent() && this.faults.contains(Fault.DECIDES_WITHOUT_APPLYING) && this.jumps++ < 20) {
			startAgain();
			decideFrom(other.get().head());
		}
		else {
			super.giveWay(other);
		}
	}

	@Override
	Application application(Entry entry, Runnable applied) {
		return application(entry, applied, this.faults);
	}

	static Application application(Entry entry, Runnable applied, Set<Fault> faults) {
		if (faults.contains(Fault.HEAD_FIRST)) {
			return new Application(entry, applied, List.of(Phase.HEAD, Phase.MESSAGES, Phase.EVENTS, Phase.FINISH));
		}
		if (faults.contains(Fault.FINISH_FIRST)) {
			return new Application(entry, applied, List.of(Phase.MESSAGES, Phase.EVENTS, Phase.FINISH, Phase.HEAD));
		}
		return new Application(entry, applied);
	}

}
