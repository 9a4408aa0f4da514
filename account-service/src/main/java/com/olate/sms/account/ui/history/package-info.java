/**
 * What became of every event and message, as its owner looks through it.
 */
@NullMarked
package com.olate.sms.account.ui.history;

import org.jspecify.annotations.NullMarked;
