/**
 * Finds the message that a receipt is about, and applies it once.
 */
@NullMarked
package com.olate.sms.gateway.receipt;

import org.jspecify.annotations.NullMarked;
