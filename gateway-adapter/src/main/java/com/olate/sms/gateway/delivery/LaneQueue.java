package com.olate.sms.gateway.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * The commands of the present fetch that go one route's way; never more than one fetch,
 * since the next is taken when all of this one are recorded. Safe for use by several
 * threads.
 */
final class LaneQueue {

	private final Deque<Command> commands = new ArrayDeque<>();

	synchronized void offer(Collection<Command> more) {
		this.commands.addAll(more);
		notifyAll();
	}

	/** Takes back what is not being recorded. */
	synchronized List<Command> withdraw() {
		List<Command> left = List.copyOf(this.commands);
		this.commands.clear();
		return left;
	}

	/**
	 * Takes what there is room for, waiting a moment for the first. A message that needs
	 * more room than is left waits for the next time, unless it is the first.
	 * @param places room, in submits
	 */
	synchronized List<Command> take(int places, Route route, long waitMillis) throws InterruptedException {
		if (this.commands.isEmpty() && waitMillis > 0) {
			wait(waitMillis);
		}
		List<Command> taken = new ArrayList<>();
		int left = places;
		while (!this.commands.isEmpty() && left > 0) {
			int needed = route.submits(this.commands.element().message().segments());
			if (needed > left && !taken.isEmpty()) {
				return taken;
			}
			taken.add(this.commands.remove());
			left -= needed;
		}
		return taken;
	}

}
