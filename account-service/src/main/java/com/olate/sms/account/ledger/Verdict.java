package com.olate.sms.account.ledger;

import java.util.Set;

/**
 * What follows from a question.
 *
 * @param <A> the answer
 */
public sealed interface Verdict<A> {

	/**
	 * These have to be read before it can be decided.
	 */
	record Ask<A>(Set<Fact<?>> facts) implements Verdict<A> {

		public Ask {
			facts = Set.copyOf(facts);
		}

	}

	/**
	 * Nothing is to be written: the answer follows from what is on the ledger already, or
	 * is a refusal.
	 */
	record Answer<A>(A answer) implements Verdict<A> {
	}

	/**
	 * To be written, then to be answered.
	 */
	record Post<A>(Writes writes, A answer) implements Verdict<A> {
	}

}
