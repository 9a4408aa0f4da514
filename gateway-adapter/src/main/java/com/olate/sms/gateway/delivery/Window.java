package com.olate.sms.gateway.delivery;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import com.olate.sms.gateway.carrier.Submit;

/**
 * The places of a route's SMPP window. A place is taken before its submit is recorded and
 * given back when its answer is, so a crash leaves no more in doubt than there are
 * places. Safe for use by several threads.
 */
final class Window {

	private final Set<Place> taken = new HashSet<>();

	private int reserved;

	/**
	 * Reserves places, waiting a moment for the first.
	 * @param size the places that there are now
	 * @return how many, at most the number asked for
	 */
	synchronized int reserve(int most, int size, long waitMillis) throws InterruptedException {
		if (this.reserved + this.taken.size() >= size) {
			wait(waitMillis);
		}
		int free = Math.max(0, size - this.reserved - this.taken.size());
		int got = Math.min(most, free);
		this.reserved += got;
		return got;
	}

	synchronized void giveBack(int places) {
		this.reserved -= places;
	}

	/** Uses a reserved place for a submit. */
	synchronized void use(Submit submit) {
		this.reserved--;
		this.taken.add(Place.of(submit));
	}

	/**
	 * Frees the places of submits, those that have one (still), all at once: who waits
	 * for places finds them together.
	 */
	synchronized void free(Collection<Submit> submits) {
		submits.forEach((submit) -> this.taken.remove(Place.of(submit)));
		notifyAll();
	}

	/** Waits a moment for something to change. */
	synchronized void await(long millis) throws InterruptedException {
		wait(millis);
	}

	/** Something has changed for whoever waits. */
	synchronized void changed() {
		notifyAll();
	}

	synchronized int used() {
		return this.taken.size();
	}

	private record Place(String message, int attempt, int part) {

		static Place of(Submit submit) {
			return new Place(submit.submission().id(), submit.submission().attempt(), submit.part());
		}

	}

}
