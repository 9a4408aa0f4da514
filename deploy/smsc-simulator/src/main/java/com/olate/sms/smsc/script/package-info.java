/**
 * What the SMSC does with a message: a script of answers, arrivals and receipts for every
 * number.
 */
@NullMarked
package com.olate.sms.smsc.script;

import org.jspecify.annotations.NullMarked;
