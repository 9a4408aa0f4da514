/**
 * Orders for credits: placed by an account's owner, completed or cancelled by an
 * operator.
 */
@NullMarked
package com.olate.sms.account.orders;

import org.jspecify.annotations.NullMarked;
