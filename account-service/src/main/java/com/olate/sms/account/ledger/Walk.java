package com.olate.sms.account.ledger;

/**
 * A way through the store, step by step. It holds no thread and touches no store itself:
 * it may stop for ever between any two steps, which is what a crash is. Not thread-safe.
 */
interface Walk {

	/**
	 * What is needed next; the same step until it has been executed.
	 */
	Step next();

}
