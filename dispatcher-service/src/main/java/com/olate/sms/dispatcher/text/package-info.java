/**
 * The text that an event becomes, in plain Java.
 */
@NullMarked
package com.olate.sms.dispatcher.text;

import org.jspecify.annotations.NullMarked;
