package com.olate.sms.account.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.ledger.Step.Insertion;

/**
 * Executes many walks in step: whatever they need next of one kind becomes one call of
 * the store. So a call for hundreds of accounts costs few round trips, and each account's
 * own order of writes is kept. Walks of one run are of different accounts.
 */
final class Walker {

	private final LedgerStore store;

	private final List<FactSource> sources;

	private final Backoff backoff;

	private final Consumer<Entry> inserted;

	/**
	 * @param inserted told of every entry that this process added
	 */
	Walker(LedgerStore store, List<FactSource> sources, Backoff backoff, Consumer<Entry> inserted) {
		this.inserted = inserted;
		this.store = store;
		this.sources = List.copyOf(sources);
		this.backoff = backoff;
	}

	/**
	 * Walks until all are done.
	 * @param done told of each as soon as it is done, so that nobody waits for the
	 * slowest
	 */
	<W extends Walk> void run(Collection<W> walks, Consumer<W> done) {
		List<W> active = new ArrayList<>(walks);
		while (true) {
			List<W> ended = active.stream().filter((walk) -> walk.next() instanceof Step.Done).toList();
			ended.forEach(done);
			active.removeAll(ended);
			if (active.isEmpty()) {
				return;
			}
			this.backoff.pause(active);
			Map<Class<?>, List<Step>> steps = active.stream()
				.map(Walk::next)
				.collect(Collectors.groupingBy((step) -> step.getClass()));
			steps.forEach(this::execute);
		}
	}

	private void execute(Class<?> kind, List<Step> steps) {
		if (kind == Step.ReadHead.class) {
			readHeads(all(steps, Step.ReadHead.class));
		}
		else if (kind == Step.ReadFacts.class) {
			readFacts(all(steps, Step.ReadFacts.class));
		}
		else if (kind == Step.Insert.class) {
			insert(all(steps, Step.Insert.class));
		}
		else if (kind == Step.Load.class) {
			load(all(steps, Step.Load.class));
		}
		else {
			write(kind, steps);
		}
	}

	private void write(Class<?> kind, List<Step> steps) {
		if (kind == Step.WriteMessages.class) {
			List<Step.WriteMessages> writes = all(steps, Step.WriteMessages.class);
			this.store.writeMessages(writes.stream().flatMap((step) -> step.changes().stream()).toList());
			writes.forEach((step) -> step.then().run());
		}
		else if (kind == Step.WriteEvents.class) {
			List<Step.WriteEvents> writes = all(steps, Step.WriteEvents.class);
			this.store.writeEvents(writes.stream().flatMap((step) -> step.events().stream()).toList());
			writes.forEach((step) -> step.then().run());
		}
		else if (kind == Step.MoveHead.class) {
			List<Step.MoveHead> moves = all(steps, Step.MoveHead.class);
			this.store.moveHeads(moves.stream().map(Step.MoveHead::head).toList());
			moves.forEach((step) -> step.then().run());
		}
		else {
			List<Step.Finish> ends = all(steps, Step.Finish.class);
			this.store.finish(ends.stream().map(Step.Finish::id).toList());
			ends.forEach((step) -> step.then().run());
		}
	}

	private void readHeads(List<Step.ReadHead> steps) {
		Map<AccountId, Head> heads = this.store.heads(steps.stream().map(Step.ReadHead::account).toList());
		steps.forEach((step) -> step.then().accept(heads.get(step.account())));
	}

	private void readFacts(List<Step.ReadFacts> steps) {
		Set<Fact<?>> wanted = new LinkedHashSet<>();
		steps.forEach((step) -> wanted.addAll(step.facts()));
		Map<Fact<?>, Object> found = new HashMap<>();
		for (FactSource source : this.sources) {
			List<Fact<?>> covered = wanted.stream().filter(source::covers).toList();
			if (!covered.isEmpty()) {
				found.putAll(source.read(covered));
				wanted.removeAll(covered);
			}
		}
		if (!wanted.isEmpty()) {
			found.putAll(this.store.read(wanted));
		}
		for (Step.ReadFacts step : steps) {
			Map<Fact<?>, Object> own = new HashMap<>(found);
			own.keySet().retainAll(step.facts());
			step.then().accept(own);
		}
	}

	private void insert(List<Step.Insert> steps) {
		Set<EntryId> taken = this.store.insert(steps.stream().map(Step.Insert::entry).toList());
		steps.forEach(
				(step) -> step.then().accept(taken.contains(step.entry().id()) ? Insertion.TAKEN : Insertion.INSERTED));
	}

	private void load(List<Step.Load> steps) {
		Map<EntryId, Entry> found = this.store.load(steps.stream().map(Step.Load::id).toList());
		steps.forEach((step) -> step.then().accept(Optional.ofNullable(found.get(step.id()))));
	}

	private static <S extends Step> List<S> all(List<Step> steps, Class<S> kind) {
		return steps.stream().map(kind::cast).toList();
	}

}
