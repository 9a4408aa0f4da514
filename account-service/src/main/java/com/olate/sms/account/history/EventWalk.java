package com.olate.sms.account.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Follows a trail and keeps the events that fit. It looks at no more events than it is
 * told to, and remembers how far it got.
 */
final class EventWalk {

	private static final int STEP = 50;

	private final EventTrail trail;

	private final EventCheck check;

	private final Function<List<EventKey>, Map<EventKey, EventDocument>> load;

	private @Nullable EventPlace reached;

	private boolean unfinished;

	EventWalk(EventTrail trail, EventCheck check, Function<List<EventKey>, Map<EventKey, EventDocument>> load) {
		this.trail = trail;
		this.check = check;
		this.load = load;
	}

	EventCheck check() {
		return this.check;
	}

	/**
	 * The next events that fit, behind a place.
	 * @param most how many are wanted
	 * @param lookAt how many may be looked at
	 */
	List<EventDocument> next(@Nullable EventPlace place, int most, int lookAt) {
		List<EventDocument> found = new ArrayList<>();
		this.reached = place;
		this.unfinished = false;
		int looked = 0;
		while (found.size() < most) {
			if (looked >= lookAt) {
				this.unfinished = true;
				return found;
			}
			int step = Math.min(Math.max(most, STEP), lookAt - looked);
			step = (looked == 0) ? Math.min(most, step) : step;
			List<EventPlace> places = this.trail.after(this.reached, step);
			collect(places, most, found);
			looked += places.size();
			if (places.size() < step) {
				return found;
			}
		}
		return found;
	}

	private void collect(List<EventPlace> places, int most, List<EventDocument> found) {
		Map<EventKey, EventDocument> events = this.load.apply(places.stream().map(EventPlace::key).toList());
		for (EventPlace place : places) {
			if (found.size() == most) {
				return;
			}
			EventDocument event = events.get(place.key());
			if (event != null && this.check.fits(event)) {
				found.add(event);
			}
			this.reached = place;
		}
	}

	/**
	 * Whether it stopped because it had looked at as many events as it may.
	 */
	boolean isUnfinished() {
		return this.unfinished;
	}

	/**
	 * The last event it has looked at.
	 */
	@Nullable EventPlace reached() {
		return this.reached;
	}

}
