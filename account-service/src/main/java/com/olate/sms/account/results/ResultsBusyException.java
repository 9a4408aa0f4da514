package com.olate.sms.account.results;

/**
 * Results of some accounts could not be taken now. Take all of them again as they are.
 */
class ResultsBusyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ResultsBusyException(int accounts) {
		super("results cannot be taken now, they are taken again accounts=" + accounts);
	}

}
