package com.olate.sms.account.ledger;

import com.olate.sms.account.accounts.AccountId;

/**
 * The account's ledger could not be written to now. Nothing was decided: ask again as is.
 */
public class LedgerBusyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public LedgerBusyException(AccountId account) {
		super("The account is busy, try again. accountId=" + account);
	}

}
