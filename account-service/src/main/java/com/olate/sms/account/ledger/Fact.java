package com.olate.sms.account.ledger;

/**
 * Something a decision depends on, named so that it can be read: an event, a message, the
 * people of an account. A fact is a value; two that are equal name the same thing.
 *
 * @param <T> what is known once it has been read
 */
public interface Fact<T> {

}
