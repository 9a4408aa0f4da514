package com.olate.sms.ingest.publish;

/**
 * What became of the records of one request.
 */
public sealed interface Publication {

	/** All are on all in-sync replicas. */
	Publication WRITTEN = new Written();

	/** At least one is not known to be. */
	Publication NOT_WRITTEN = new NotWritten();

	/**
	 * All are on all in-sync replicas.
	 */
	record Written() implements Publication {
	}

	/**
	 * At least one was not acknowledged; it may be there or not, so a retry has to use
	 * the same ids.
	 */
	record NotWritten() implements Publication {
	}

}
