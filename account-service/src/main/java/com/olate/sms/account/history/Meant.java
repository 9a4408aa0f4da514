package com.olate.sms.account.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one part of a search means: messages to these contacts or of these events.
 *
 * @param events ids of the events by their identity; messages are indexed by the former
 */
record Meant(Set<String> contactIds, Map<String, String> events) {

	Meant {
		contactIds = Set.copyOf(contactIds);
		events = Map.copyOf(events);
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
		return Set.copyOf(this.events.values());
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
		Map<String, String> both = new HashMap<>(this.events);
		both.keySet().retainAll(other.events.keySet());
		return new Meant(contacts, both);
	}

}
