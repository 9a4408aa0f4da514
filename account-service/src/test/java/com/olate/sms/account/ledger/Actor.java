package com.olate.sms.account.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import com.olate.sms.account.ledger.Step.Insertion;

/**
 * A process on one walk, as a row of single operations on the store: between any two of
 * them it may be paused, or stop for ever.
 */
final class Actor {

	private final Walk walk;

	private final World world;

	private final Random random;

	private final Consumer<Actor> afterwards;

	private final Deque<Runnable> operations = new ArrayDeque<>();

	private final Map<Fact<?>, Object> remembered = new HashMap<>();

	private int pause;

	/**
	 * @param afterwards run after every operation; may add more with {@link #then}
	 */
	Actor(Walk walk, World world, Random random, Consumer<Actor> afterwards) {
		this.walk = walk;
		this.world = world;
		this.random = random;
		this.afterwards = afterwards;
	}

	boolean isDone() {
		return this.operations.isEmpty() && this.walk.next() instanceof Step.Done;
	}

	void pause(int turns) {
		this.pause = turns;
	}

	/**
	 * Whether it is this actor's turn.
	 */
	boolean isAwake() {
		return this.pause-- <= 0;
	}

	void then(Runnable operation) {
		this.operations.add(operation);
	}

	void step() {
		if (this.operations.isEmpty()) {
			plan(this.walk.next());
		}
		this.operations.remove().run();
		this.afterwards.accept(this);
	}

	private void plan(Step step) {
		FakeStore store = this.world.store();
		if (step instanceof Step.ReadHead read) {
			then(() -> read.then().accept(store.heads(List.of(read.account())).get(read.account())));
		}
		else if (step instanceof Step.ReadFacts read) {
			plan(read);
		}
		else if (step instanceof Step.Insert insert) {
			then(() -> insert.then().accept(insert(insert.entry())));
		}
		else if (step instanceof Step.Load load) {
			then(() -> load.then().accept(Optional.ofNullable(store.load(List.of(load.id())).get(load.id()))));
		}
		else if (step instanceof Step.WriteMessages write) {
			each(write.changes(), (change) -> store.writeMessages(List.of(change)), write.then());
		}
		else if (step instanceof Step.WriteEvents write) {
			each(write.events(), (event) -> store.writeEvents(List.of(event)), write.then());
		}
		else if (step instanceof Step.MoveHead move) {
			each(List.of(move.head()), (head) -> store.moveHeads(List.of(head)), move.then());
		}
		else if (step instanceof Step.Finish finish) {
			each(List.of(finish.id()), (id) -> store.finish(List.of(id)), finish.then());
		}
	}

	private void plan(Step.ReadFacts read) {
		Map<Fact<?>, Object> found = new HashMap<>();
		each(read.facts(), (fact) -> found.put(fact, know(fact)), () -> read.then().accept(found));
	}

	private Object know(Fact<?> fact) {
		return this.world.has(Fault.KEEPS_OLD_FACTS) ? this.remembered.computeIfAbsent(fact, this.world::read)
				: this.world.read(fact);
	}

	/** Sometimes the first answer is lost, and the driver's second try finds its own. */
	private Insertion insert(Entry entry) {
		boolean taken = !this.world.store().insert(List.of(entry)).isEmpty();
		return (taken || this.random.nextInt(10) == 0) ? Insertion.TAKEN : Insertion.INSERTED;
	}

	private <T> void each(Iterable<T> items, Consumer<T> operation, Runnable then) {
		List<T> shuffled = new ArrayList<>();
		items.forEach(shuffled::add);
		Collections.shuffle(shuffled, this.random);
		for (int i = 0; i < shuffled.size(); i++) {
			T item = shuffled.get(i);
			boolean last = i == shuffled.size() - 1;
			then(() -> {
				operation.accept(item);
				if (last) {
					then.run();
				}
			});
		}
	}

}
