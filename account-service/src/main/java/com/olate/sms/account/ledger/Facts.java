package com.olate.sms.account.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.MessageDocument;

/**
 * What has been read for one attempt to decide. It notes which facts a decision looked
 * at, so that a decision on what the same entry is about to change can be put off.
 */
public final class Facts {

	private final Map<Fact<?>, Object> known = new HashMap<>();

	private final Set<Fact<?>> looked = new HashSet<>();

	private long newest;

	/**
	 * What is known of a fact that has been read.
	 */
	@SuppressWarnings("unchecked")
	public <T> T get(Fact<T> fact) {
		Object value = this.known.get(fact);
		if (value == null) {
			throw new IllegalStateException("Not read yet: " + fact.getClass().getSimpleName());
		}
		this.looked.add(fact);
		return (T) value;
	}

	/**
	 * Those of the facts that have to be read first.
	 */
	public Set<Fact<?>> missing(Collection<? extends Fact<?>> wanted) {
		Set<Fact<?>> missing = new LinkedHashSet<>(wanted);
		missing.removeAll(this.known.keySet());
		return missing;
	}

	void learn(Map<Fact<?>, Object> facts) {
		this.known.putAll(facts);
		facts.values().forEach((value) -> this.newest = Math.max(this.newest, writtenBy(value)));
	}

	/**
	 * The latest entry that left a trace in these facts.
	 */
	long newest() {
		return this.newest;
	}

	void lookAfresh() {
		this.looked.clear();
	}

	boolean lookedAtAny(Set<Fact<?>> facts) {
		return this.looked.stream().anyMatch(facts::contains);
	}

	private static long writtenBy(Object value) {
		if (value instanceof EventDocument event) {
			return event.ledgerSeq();
		}
		if (value instanceof MessageDocument message) {
			return message.ledgerSeq();
		}
		if (value instanceof Entry entry) {
			return entry.id().sequence();
		}
		if (value instanceof Optional<?> optional) {
			return optional.map(Facts::writtenBy).orElse(0L);
		}
		if (value instanceof Collection<?> collection) {
			return collection.stream().mapToLong(Facts::writtenBy).max().orElse(0);
		}
		return 0;
	}

}
