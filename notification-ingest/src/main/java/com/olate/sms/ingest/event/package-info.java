/**
 * From a request body to notification events, or to what has to be changed; pure.
 */
@NullMarked
package com.olate.sms.ingest.event;

import org.jspecify.annotations.NullMarked;
