/**
 * What operators do with accounts, and how the first operator comes to be.
 */
@NullMarked
package com.olate.sms.account.operators;

import org.jspecify.annotations.NullMarked;
