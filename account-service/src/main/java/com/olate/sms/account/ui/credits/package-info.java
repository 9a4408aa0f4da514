/**
 * Buying credits, the orders that were placed and the statement of the account.
 */
@NullMarked
package com.olate.sms.account.ui.credits;

import org.jspecify.annotations.NullMarked;
