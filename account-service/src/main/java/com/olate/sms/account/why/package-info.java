/**
 * Why a person did not get a message: the whole path of an event and its messages, from
 * its record to the phone, in words and with times.
 */
@NullMarked
package com.olate.sms.account.why;

import org.jspecify.annotations.NullMarked;
