/**
 * Tells the rest of the system what became of messages.
 */
@NullMarked
package com.olate.sms.gateway.result;

import org.jspecify.annotations.NullMarked;
