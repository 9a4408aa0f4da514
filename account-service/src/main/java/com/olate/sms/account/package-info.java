/**
 * Accounts, contacts, orders, the credit ledger and message history.
 */
@NullMarked
package com.olate.sms.account;

import org.jspecify.annotations.NullMarked;
