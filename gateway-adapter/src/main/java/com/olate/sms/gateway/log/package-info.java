/**
 * A carrier for people without an SMSC.
 */
@NullMarked
package com.olate.sms.gateway.log;

import org.jspecify.annotations.NullMarked;
