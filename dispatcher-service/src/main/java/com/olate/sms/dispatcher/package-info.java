/**
 * Windows: reads a window of events, reserves credits, emits send commands.
 */
@NullMarked
package com.olate.sms.dispatcher;

import org.jspecify.annotations.NullMarked;
