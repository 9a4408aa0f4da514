/**
 * The Kafka topics of this service: their names, their creation, the check of what is
 * there.
 */
@NullMarked
package com.olate.sms.dispatcher.topics;

import org.jspecify.annotations.NullMarked;
