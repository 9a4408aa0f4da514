package com.olate.sms.account.ledger;

import java.util.Collection;
import java.util.Map;

/**
 * Reads facts of one kind that are not the ledger's own, many at a time.
 */
public interface FactSource {

	boolean covers(Fact<?> fact);

	/**
	 * A value for every fact asked for.
	 */
	Map<Fact<?>, Object> read(Collection<Fact<?>> facts);

}
