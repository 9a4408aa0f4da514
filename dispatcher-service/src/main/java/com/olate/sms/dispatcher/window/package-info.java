/**
 * The loop that reads a window of events at each tick and finishes it chunk by chunk,
 * each in one Kafka transaction.
 */
@NullMarked
package com.olate.sms.dispatcher.window;

import org.jspecify.annotations.NullMarked;
