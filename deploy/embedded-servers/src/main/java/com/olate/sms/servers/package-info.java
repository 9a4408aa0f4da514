/**
 * A real Kafka broker and a MongoDB-wire store in one JVM, for local runs and tests.
 */
@NullMarked
package com.olate.sms.servers;

import org.jspecify.annotations.NullMarked;
