/**
 * The Kafka topics that this service reads and writes: their names, their creation and
 * the check of what an operator created.
 */
@NullMarked
package com.olate.sms.gateway.topics;

import org.jspecify.annotations.NullMarked;
