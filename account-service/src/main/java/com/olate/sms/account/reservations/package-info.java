/**
 * Decides events: who gets a message, and whose credit is reserved for it.
 */
@NullMarked
package com.olate.sms.account.reservations;

import org.jspecify.annotations.NullMarked;
