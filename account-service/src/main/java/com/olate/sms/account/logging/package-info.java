/**
 * What may stand in a log line.
 */
@NullMarked
package com.olate.sms.account.logging;

import org.jspecify.annotations.NullMarked;
