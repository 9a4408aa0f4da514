/**
 * Events onto Kafka: the topic is made ready, records are written, and nothing counts as
 * written that Kafka has not acknowledged.
 */
@NullMarked
package com.olate.sms.ingest.publish;

import org.jspecify.annotations.NullMarked;
