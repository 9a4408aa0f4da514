/**
 * Asks account-service to reserve credits.
 */
@NullMarked
package com.olate.sms.dispatcher.reserve;

import org.jspecify.annotations.NullMarked;
