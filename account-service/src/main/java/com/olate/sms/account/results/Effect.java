package com.olate.sms.account.results;

/**
 * What one result did.
 */
enum Effect {

	/** The first result that says what becomes of the credit: captured or released. */
	SETTLED,
	/** The state moved up; the credit stays as it is. */
	MOVED,
	/** A repeat, or overtaken by a later state: nothing changed. */
	STALE,
	/** A receipt after the credit had been returned: marked late, no credit moves. */
	LATE,
	/** It contradicts how the credit was settled: nothing changed. */
	CONTRADICTED,
	/** The account has no such message. */
	UNKNOWN

}
