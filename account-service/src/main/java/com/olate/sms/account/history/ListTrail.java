package com.olate.sms.account.history;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Events that are known already.
 */
record ListTrail(Collection<EventPlace> places, EventPlace.Direction direction) implements EventTrail {

	@Override
	public List<EventPlace> after(@Nullable EventPlace place, int most) {
		Stream<EventPlace> behind = this.places.stream();
		if (place != null) {
			behind = behind.filter((candidate) -> this.direction.order().compare(candidate, place) > 0);
		}
		return behind.sorted(this.direction.order()).limit(most).toList();
	}

}
