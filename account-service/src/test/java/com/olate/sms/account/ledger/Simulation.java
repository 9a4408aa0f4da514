package com.olate.sms.account.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.olate.sms.account.reservations.TestReservations;
import com.olate.sms.account.results.TestResults;

/**
 * One history of many processes on one store, drawn from a seed: they interleave at every
 * operation, pause for long, stop halfway and are asked again, while sweepers run. Ends
 * when every wish has been answered and nothing is left to apply.
 */
final class Simulation {

	private static final int LIMIT = 6_000;

	private final Random random;

	private final World world;

	private final Set<Fault> faults;

	/** Processes begin work around it, and their clocks do not agree. */
	private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

	private final List<Actor> actors = new ArrayList<>();

	private final Map<String, String> answers = new HashMap<>();

	private final int crashes;

	private int steps;

	Simulation(long seed, Set<Fault> faults) {
		this.random = new Random(seed);
		this.faults = faults.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(faults);
		this.world = new World(this.random, faults);
		this.crashes = this.random.nextInt(3) * 8;
	}

	/**
	 * Lives through it.
	 * @return how many operations it took
	 */
	int run() {
		while (!this.world.tasks().isEmpty() || !this.actors.isEmpty()) {
			if (this.steps++ > LIMIT) {
				throw new AssertionError("does not come to an end");
			}
			happen();
		}
		while (sweep()) {
			while (!this.actors.isEmpty()) {
				turn();
			}
			if (this.steps++ > LIMIT) {
				throw new AssertionError("is never swept");
			}
		}
		new Verdicts(this.world).check();
		return this.steps;
	}

	private void happen() {
		int chance = this.random.nextInt(100);
		boolean calm = this.steps > LIMIT / 2;
		if (!this.world.tasks().isEmpty() && (this.actors.isEmpty() || chance < 12 && this.actors.size() < 6)) {
			start();
		}
		else if (chance == 12) {
			this.world.peopleChange();
		}
		else if (chance == 13) {
			sweep();
		}
		else {
			Actor actor = turn();
			int fate = calm ? 1000 : this.random.nextInt(1000);
			if (fate < this.crashes) {
				this.actors.remove(actor);
			}
			else if (fate < this.crashes + 20) {
				actor.pause(this.random.nextInt(60));
			}
		}
	}

	private Actor turn() {
		Actor actor = this.actors.get(this.random.nextInt(this.actors.size()));
		if (actor.isAwake()) {
			actor.step();
			if (actor.isDone()) {
				this.actors.remove(actor);
			}
		}
		return actor;
	}

	/**
	 * Takes one to four wishes of one account, asks for them, and now and then loses
	 * patience and wishes the same again while that is still going on.
	 */
	private void start() {
		List<Task> tasks = this.world.tasks();
		Task first = tasks.get(this.random.nextInt(tasks.size()));
		List<Task> together = new ArrayList<>(List.of(first));
		int most = 1 + this.random.nextInt(4);
		tasks.stream().filter((task) -> task != first && task.account().equals(first.account())).forEach((task) -> {
			if (together.size() < most && this.random.nextBoolean()) {
				together.add(task);
			}
		});
		List<Ticket<?>> tickets = new ArrayList<>();
		together.forEach((task) -> tickets.add(new Ticket<>(task.question().get())));
		Append append = new FaultyAppend(first.account(), tickets, someClock(),
				() -> Long.toHexString(this.random.nextLong()), this.faults);
		this.actors.add(new Actor(append, this.world, this.random, (actor) -> {
			for (int i = tickets.size() - 1; i >= 0; i--) {
				if (!tickets.get(i).isWaiting()) {
					Task task = together.remove(i);
					tickets.remove(i).outcome().ifPresent((answer) -> answered(task, answer, actor));
				}
			}
		}));
	}

	private Clock someClock() {
		return Clock.fixed(MIDNIGHT.plusSeconds(this.random.nextInt(7200) - 3600), ZoneOffset.UTC);
	}

	private void answered(Task task, Object answer, Actor actor) {
		if (task.name().endsWith("results")) {
			TestResults.marks(answer).forEach((mark) -> actor.then(() -> this.world.store().mark(mark)));
			actor.then(() -> this.world.tasks().remove(task));
			return;
		}
		this.world.tasks().remove(task);
		if (answer instanceof Posting) {
			return;
		}
		String description = TestReservations.describe(answer);
		String before = this.answers.putIfAbsent(task.name(), description);
		if (before != null && !before.equals(description)) {
			throw new AssertionError(task.name() + " was answered " + before + ", then " + description);
		}
		new Verdicts(this.world).granted(task, TestReservations.recipients(answer));
		if (before == null && !TestReservations.recipients(answer).isEmpty()) {
			this.world.granted(TestReservations.recipients(answer));
		}
	}

	private boolean sweep() {
		List<Entry> unfinished = this.world.store().unfinished(MIDNIGHT.plusSeconds(7200), 10);
		for (Entry entry : unfinished) {
			this.actors.add(new Actor(FaultyAppend.application(entry, () -> {
			}, this.faults), this.world, this.random, (actor) -> {
			}));
		}
		return !unfinished.isEmpty();
	}

}
