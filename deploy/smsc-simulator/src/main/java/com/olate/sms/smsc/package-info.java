/**
 * An SMPP 3.4 SMSC whose phones can be looked at.
 */
@NullMarked
package com.olate.sms.smsc;

import org.jspecify.annotations.NullMarked;
