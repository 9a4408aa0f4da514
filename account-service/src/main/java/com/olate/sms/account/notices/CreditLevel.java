package com.olate.sms.account.notices;

/**
 * How far an account's credits go, from best to worst.
 */
enum CreditLevel {

	/** At least one alert to everybody. */
	ENOUGH,
	/** Some, but less than that. */
	LOW,
	/** None. */
	EMPTY;

	static CreditLevel of(long available, int people) {
		if (available == 0) {
			return EMPTY;
		}
		return (available < people) ? LOW : ENOUGH;
	}

	boolean isWorseThan(CreditLevel other) {
		return compareTo(other) > 0;
	}

}
