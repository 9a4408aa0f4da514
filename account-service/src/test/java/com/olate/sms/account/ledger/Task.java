package com.olate.sms.account.ledger;

import java.util.function.Supplier;

import com.olate.sms.account.accounts.AccountId;

/**
 * Something a client wants, asked again as it is until it has an answer.
 *
 * @param name the same for what must get the same answer
 */
record Task(String name, AccountId account, Supplier<Question<?>> question) {

}
