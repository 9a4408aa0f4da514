/**
 * Takes what became of messages, as the gateway reports it, into history and credits.
 */
@NullMarked
package com.olate.sms.account.results;

import org.jspecify.annotations.NullMarked;
