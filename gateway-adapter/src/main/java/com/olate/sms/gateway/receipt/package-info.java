/**
 * Applies receipts once, to the right message, and keeps those that come too early.
 */
@NullMarked
package com.olate.sms.gateway.receipt;

import org.jspecify.annotations.NullMarked;
