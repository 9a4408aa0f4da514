/**
 * Accounts and what their owners have chosen.
 */
@NullMarked
package com.olate.sms.account.accounts;

import org.jspecify.annotations.NullMarked;
