/**
 * Payments as a payment provider reports them, by a signed webhook; operators confirm the
 * others by hand.
 */
@NullMarked
package com.olate.sms.account.payments;

import org.jspecify.annotations.NullMarked;
