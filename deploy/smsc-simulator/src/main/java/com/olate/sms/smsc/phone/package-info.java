/**
 * The phones: what arrived on them, put together from segments and decoded to text.
 */
@NullMarked
package com.olate.sms.smsc.phone;

import org.jspecify.annotations.NullMarked;
