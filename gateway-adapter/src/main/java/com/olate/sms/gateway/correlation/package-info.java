/**
 * Decides which message a receipt is about: pure decisions, no input or output.
 */
@NullMarked
package com.olate.sms.gateway.correlation;

import org.jspecify.annotations.NullMarked;
