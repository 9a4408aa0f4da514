package com.olate.sms.account.ledger;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A question on its way to its answer. Answered once, by the thread that walks for it and
 * read by the one that asked; whoever shares it between threads guards it.
 */
final class Ticket<A> {

	private final Question<A> question;

	private State state = State.WAITING;

	private @Nullable A answer;

	private @Nullable RuntimeException failure;

	Ticket(Question<A> question) {
		this.question = question;
	}

	Question<A> question() {
		return this.question;
	}

	synchronized void answer(A answer) {
		this.answer = answer;
		this.state = State.ANSWERED;
	}

	/**
	 * The account could not be decided now.
	 */
	synchronized void giveUp() {
		this.state = State.GIVEN_UP;
	}

	synchronized void fail(RuntimeException failure) {
		if (this.state == State.WAITING) {
			this.failure = failure;
			this.state = State.FAILED;
		}
	}

	synchronized boolean isWaiting() {
		return this.state == State.WAITING;
	}

	/**
	 * The answer, or nothing if the account could not be decided.
	 */
	synchronized Optional<A> outcome() {
		if (this.failure != null) {
			throw this.failure;
		}
		return Optional.ofNullable(this.answer);
	}

	private enum State {

		WAITING, ANSWERED, GIVEN_UP, FAILED

	}

}
