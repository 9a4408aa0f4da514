package com.olate.sms.account.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Events of several trails, each once.
 */
record MergedTrail(List<EventTrail> trails, EventPlace.Direction direction) implements EventTrail {

	MergedTrail {
		trails = List.copyOf(trails);
	}

	@Override
	public List<EventPlace> after(@Nullable EventPlace place, int most) {
		return this.trails.stream()
			.flatMap((trail) -> trail.after(place, most).stream())
			.distinct()
			.sorted(this.direction.order())
			.limit(most)
			.toList();
	}

}
