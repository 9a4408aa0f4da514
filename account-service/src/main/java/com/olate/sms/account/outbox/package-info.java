/**
 * Notification events that account-service itself writes, tests and resends: durable
 * first, then published.
 */
@NullMarked
package com.olate.sms.account.outbox;

import org.jspecify.annotations.NullMarked;
