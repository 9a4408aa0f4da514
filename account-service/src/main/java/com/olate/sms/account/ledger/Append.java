package com.olate.sms.account.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.ledger.Step.Insertion;
import org.jspecify.annotations.Nullable;

/**
 * The walk that answers the waiting questions of one account. Per attempt: read the head,
 * then what the decisions depend on, decide, insert the entry after the head. If another
 * entry is there already, that one is applied and the attempt starts again from the head,
 * so nothing is ever decided on an account whose last entry has not been applied. Any
 * number of processes may walk on one account: the insert is the only point of decision.
 */
class Append implements Walk {

	private static final int ATTEMPTS = 100;

	private final AccountId account;

	private final Clock clock;

	private final Supplier<String> tokens;

	private final List<Ticket<?>> waiting;

	private Step step;

	private @Nullable Application application;

	private Facts facts = new Facts();

	private int attempts;

	Append(AccountId account, List<Ticket<?>> questions, Clock clock, Supplier<String> tokens) {
		this.account = account;
		this.waiting = new ArrayList<>(questions);
		this.clock = clock;
		this.tokens = tokens;
		this.step = startAgain();
	}

	@Override
	public final Step next() {
		if (this.application != null) {
			Step inner = this.application.next();
			if (!(inner instanceof Step.Done)) {
				return inner;
			}
			this.application = null;
			this.step = startAgain();
		}
		return this.step;
	}

	AccountId account() {
		return this.account;
	}

	/**
	 * How often another's entry came first.
	 */
	int lost() {
		return this.attempts;
	}

	final Step startAgain() {
		this.facts = new Facts();
		this.waiting.removeIf((ticket) -> !ticket.isWaiting());
		if (this.attempts >= ATTEMPTS) {
			this.waiting.forEach(Ticket::giveUp);
			this.waiting.clear();
		}
		return this.waiting.isEmpty() ? new Step.Done() : new Step.ReadHead(this.account, this::decideFrom);
	}

	final void decideFrom(Head head) {
		if (isBehind(head, this.facts)) {
			this.step = new Step.Load(head.next(), this::giveWay);
			return;
		}
		Draft draft = new Draft(head, this.waiting.get(0).question().type(), now());
		Set<Fact<?>> missing = new LinkedHashSet<>();
		for (Ticket<?> ticket : this.waiting) {
			if (ticket.question().type() != draft.type() || !decide(ticket, draft, missing)) {
				break;
			}
		}
		if (!missing.isEmpty()) {
			this.step = new Step.ReadFacts(missing, (found) -> {
				this.facts.learn(found);
				decideFrom(head);
			});
		}
		else if (draft.isEmpty()) {
			draft.giveAnswers();
			this.step = startAgain();
		}
		else {
			Entry entry = draft.entry(this.tokens.get());
			this.step = new Step.Insert(entry, (insertion) -> inserted(insertion, entry, draft));
		}
	}

	/** As precise as the store keeps it, so that a replay finds the very same instant. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * Whether the facts show traces of an entry after the head: it is being applied, and
	 * comes first.
	 */
	boolean isBehind(Head head, Facts read) {
		return read.newest() > head.sequence();
	}

	/**
	 * Adds one question to the draft, or what it needs to know to {@code missing}.
	 * @return whether the next one may be added too
	 */
	private <A> boolean decide(Ticket<A> ticket, Draft draft, Set<Fact<?>> missing) {
		this.facts.lookAfresh();
		Verdict<A> verdict = ticket.question().decide(this.facts, draft.standing());
		if (this.facts.lookedAtAny(draft.changed())) {
			return false;
		}
		if (verdict instanceof Verdict.Ask<A> ask) {
			missing.addAll(ask.facts());
		}
		else if (verdict instanceof Verdict.Answer<A> answer) {
			draft.answer(ticket, answer.answer());
		}
		else if (verdict instanceof Verdict.Post<A> post) {
			if (!draft.hasRoomFor(post.writes())) {
				return false;
			}
			draft.add(post.writes());
			draft.answer(ticket, post.answer());
		}
		return true;
	}

	private void inserted(Insertion insertion, Entry entry, Draft draft) {
		if (insertion == Insertion.INSERTED) {
			succeed(entry, draft);
		}
		else {
			this.step = new Step.Load(entry.id(), (found) -> {
				if (found.filter((there) -> there.token().equals(entry.token())).isPresent()) {
					succeed(found.get(), draft);
				}
				else {
					giveWay(found);
				}
			});
		}
	}

	private void succeed(Entry entry, Draft draft) {
		if (entry.pending() == null) {
			draft.giveAnswers();
			this.step = startAgain();
		}
		else {
			this.application = application(entry, draft::giveAnswers);
		}
	}

	/**
	 * Another's entry is there: it is applied first, whatever became of its writer.
	 */
	void giveWay(Optional<Entry> other) {
		this.attempts++;
		if (other.isEmpty() || other.get().pending() == null) {
			this.step = startAgain();
		}
		else {
			this.application = application(other.get(), () -> {
			});
		}
	}

	Application application(Entry entry, Runnable applied) {
		return new Application(entry, applied);
	}

}
