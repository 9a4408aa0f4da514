/**
 * What became of every event and message, as an owner may read it.
 */
@NullMarked
package com.olate.sms.account.history;

import org.jspecify.annotations.NullMarked;
