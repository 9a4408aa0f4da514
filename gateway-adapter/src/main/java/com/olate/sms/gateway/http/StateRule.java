package com.olate.sms.gateway.http;

import java.util.regex.Pattern;

import com.olate.sms.gateway.carrier.ReceiptMeaning;

/**
 * One row of a profile's receipt states.
 *
 * @param pattern what the state holds
 * @param meaning what such a state means
 */
record StateRule(Pattern pattern, ReceiptMeaning meaning) {

	boolean fits(String state) {
		return this.pattern.matcher(state).find();
	}

}
