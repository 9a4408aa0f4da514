package com.olate.sms.account.history;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What an owner looks for in history: what became of messages, or of an event that has
 * none.
 */
public enum Outcome {

	/** Nobody knows yet. */
	WAITING(Set.of(MessageState.RESERVED, MessageState.SUBMITTING, MessageState.UNCONFIRMED), null, Set.of()),
	/** A carrier took it. */
	SENT(Set.of(MessageState.ACCEPTED, MessageState.NO_RECEIPT, MessageState.DELIVERED), null, Set.of()),
	/** On the phone. */
	DELIVERED(Set.of(MessageState.DELIVERED), null, Set.of()),
	/** A carrier took it and the phone did not. */
	NOT_DELIVERED(Set.of(MessageState.UNDELIVERED), null, Set.of()),
	/** No carrier took it, or nothing was to be sent. */
	NOT_SENT(Set.of(MessageState.NOT_SENT, MessageState.REFUSED, MessageState.FAILED), null,
			Set.of(EventState.NOT_SENT, EventState.REJECTED)),
	/** Not sent because credits had run out. */
	NO_CREDIT(Set.of(MessageState.NOT_SENT), "NO_CREDIT", Set.of());

	private final Set<MessageState> messages;

	private final @Nullable String reason;

	private final Set<EventState> events;

	Outcome(Set<MessageState> messages, @Nullable String reason, Set<EventState> events) {
		this.messages = messages;
		this.reason = reason;
		this.events = events;
	}

	Set<MessageState> messages() {
		return this.messages;
	}

	@Nullable String reason() {
		return this.reason;
	}

	/**
	 * States of events that are this outcome whatever their messages.
	 */
	Set<EventState> events() {
		return this.events;
	}

}
