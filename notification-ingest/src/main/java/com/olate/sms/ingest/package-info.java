/**
 * The HTTP door: an event is acknowledged when Kafka has it.
 */
@NullMarked
package com.olate.sms.ingest;

import org.jspecify.annotations.NullMarked;
