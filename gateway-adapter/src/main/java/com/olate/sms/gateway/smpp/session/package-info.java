/**
 * An SMPP 3.4 bind that stays up: one connection at a time, answers whenever they come.
 */
@NullMarked
package com.olate.sms.gateway.smpp.session;

import org.jspecify.annotations.NullMarked;
