/**
 * Send commands come in from Kafka; what cannot be read goes to the dead-letter topic.
 */
@NullMarked
package com.olate.sms.gateway.command;

import org.jspecify.annotations.NullMarked;
