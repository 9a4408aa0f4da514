package com.olate.sms.account.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one part of a search means: messages to these contacts or of these events.
 *
 * @param events by their key
 */
record Meant(Set<String> contactIds, Map<String, FoundEvent> events) {

	Meant {
		contactIds = Set.copyOf(contactIds);
		events = Map.copyOf(events);
	}

	/**
	 * An event that was found.
	 *
	 * @param eventId its id, by which messages are indexed
	 */
	record FoundEvent(String eventId, Instant at) {
	}

	List<EventPlace> places() {
		return this.events.entrySet()
			.stream()
			.map((event) -> new EventPlace(event.getValue().at(), new EventKey(event.getKey())))
			.toList();
	}

	boolean isNobody() {
		return this.contactIds.isEmpty() && this.events.isEmpty();
	}

	boolean isPeopleOnly() {
		return this.events.isEmpty();
	}

	boolean isEventsOnly() {
		return this.contactIds.isEmpty();
	}

	Set<String> eventIds() {
		return this.events.values().stream().map(FoundEvent::eventId).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The parts with those made one that mean the same kind of thing, since a message
	 * must fit all of them: the store then compares with the few that fit all.
	 */
	static List<Meant> joined(List<Meant> parts) {
		List<Meant> joined = new ArrayList<>();
		for (Meant part : parts) {
			Meant last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && last.isSameKindAs(part)) {
				joined.set(joined.size() - 1, last.and(part));
			}
			else {
				joined.add(part);
			}
		}
		return joined;
	}

	private boolean isSameKindAs(Meant other) {
		return (isPeopleOnly() && other.isPeopleOnly()) || (isEventsOnly() && other.isEventsOnly());
	}

	private Meant and(Meant other) {
		Set<String> contacts = new HashSet<>(this.contactIds);
		contacts.retainAll(other.contactIds);
		Map<String, FoundEvent> both = new HashMap<>(this.events);
		both.keySet().retainAll(other.events.keySet());
		return new Meant(contacts, both);
	}

}
