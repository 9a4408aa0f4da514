package com.olate.sms.account.why;

/**
 * What happened and what to do about it, for an operator.
 *
 * @param what one sentence
 * @param then what to do; empty where nothing is to be done
 */
public record Explanation(String what, String then) {

	static Explanation done(String what) {
		return new Explanation(what, "");
	}

}
