/**
 * The whole system through its front doors: HTTP, Kafka, the phones and the history.
 */
@NullMarked
package com.olate.sms.system;

import org.jspecify.annotations.NullMarked;
