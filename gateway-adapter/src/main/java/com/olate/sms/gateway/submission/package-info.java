/**
 * What can become of one message on its way to a phone: pure decisions, no input or
 * output.
 */
@NullMarked
package com.olate.sms.gateway.submission;

import org.jspecify.annotations.NullMarked;
