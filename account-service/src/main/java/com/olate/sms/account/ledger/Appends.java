package com.olate.sms.account.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import com.olate.sms.account.accounts.AccountId;

/**
 * Brings this process's questions to the ledger. Those that wait for one account share
 * its next entry, and one process never competes with itself for an account. The threads
 * that ask do the work: each takes whatever waits, also others' questions, until its own
 * are answered.
 */
final class Appends {

	private static final int WORKERS = 4;

	private static final int ACCOUNTS_AT_ONCE = 500;

	private final Walker walker;

	private final Clock clock;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Map<AccountId, List<Ticket<?>>> waiting = new LinkedHashMap<>();

	private final Set<AccountId> busy = new HashSet<>();

	private int workers;

	Appends(Walker walker, Clock clock) {
		this.walker = walker;
		this.clock = clock;
	}

	/**
	 * Asks, in this order per account.
	 * @return an answer each, or nothing where the account could not be decided now
	 */
	<A> List<Optional<A>> ask(List<? extends Question<A>> questions) {
		List<Ticket<A>> tickets = new ArrayList<>(questions.size());
		this.lock.lock();
		try {
			for (Question<A> question : questions) {
				Ticket<A> ticket = new Ticket<>(question);
				tickets.add(ticket);
				this.waiting.computeIfAbsent(question.account(), (account) -> new ArrayList<>()).add(ticket);
			}
			while (tickets.stream().anyMatch(Ticket::isWaiting)) {
				Map<AccountId, List<Ticket<?>>> batch = (this.workers < WORKERS) ? takeBatch() : Map.of();
				if (batch.isEmpty()) {
					this.changed.awaitUninterruptibly();
				}
				else {
					work(batch);
				}
			}
		}
		finally {
			this.lock.unlock();
		}
		return tickets.stream().map(Ticket::outcome).toList();
	}

	private Map<AccountId, List<Ticket<?>>> takeBatch() {
		Map<AccountId, List<Ticket<?>>> batch = new LinkedHashMap<>();
		Iterator<Map.Entry<AccountId, List<Ticket<?>>>> accounts = this.waiting.entrySet().iterator();
		while (accounts.hasNext() && batch.size() < ACCOUNTS_AT_ONCE) {
			Map.Entry<AccountId, List<Ticket<?>>> next = accounts.next();
			if (this.busy.add(next.getKey())) {
				batch.put(next.getKey(), next.getValue());
				accounts.remove();
			}
		}
		return batch;
	}

	/** Holds the lock at entry and exit, not in between. */
	private void work(Map<AccountId, List<Ticket<?>>> batch) {
		this.workers++;
		this.lock.unlock();
		try {
			walk(batch);
		}
		finally {
			this.lock.lock();
			this.workers--;
			this.changed.signalAll();
		}
	}

	private void finished(Append walk) {
		this.lock.lock();
		try {
			this.busy.remove(walk.account());
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void walk(Map<AccountId, List<Ticket<?>>> batch) {
		List<Append> walks = new ArrayList<>(batch.size());
		batch.forEach((account, tickets) -> walks
			.add(new Append(account, tickets, this.clock, () -> UUID.randomUUID().toString())));
		Set<Append> left = new HashSet<>(walks);
		try {
			this.walker.run(walks, (walk) -> {
				left.remove(walk);
				finished(walk);
			});
		}
		catch (RuntimeException ex) {
			left.forEach((walk) -> batch.get(walk.account()).forEach((ticket) -> ticket.fail(ex)));
		}
		finally {
			left.forEach(this::finished);
		}
	}

}
