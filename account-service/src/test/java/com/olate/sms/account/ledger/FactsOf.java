package com.olate.sms.account.ledger;

import java.util.Map;

/**
 * Facts for tests of decisions.
 */
public final class FactsOf {

	private FactsOf() {
	}

	public static Facts known(Map<Fact<?>, Object> known) {
		Facts facts = new Facts();
		facts.learn(known);
		return facts;
	}

}
