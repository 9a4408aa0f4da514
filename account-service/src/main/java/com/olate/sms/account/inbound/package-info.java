/**
 * What phones text back: STOP and START change whom accounts reach, and operators read
 * the rest.
 */
@NullMarked
package com.olate.sms.account.inbound;

import org.jspecify.annotations.NullMarked;
