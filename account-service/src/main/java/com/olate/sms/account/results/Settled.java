package com.olate.sms.account.results;

import java.util.List;

/**
 * What an account's results did.
 *
 * @param effects one for each result, in order
 * @param raises to be written to history: what moves no credit
 */
record Settled(List<Effect> effects, List<Raise> raises) {

	Settled {
		effects = List.copyOf(effects);
		raises = List.copyOf(raises);
	}

}
