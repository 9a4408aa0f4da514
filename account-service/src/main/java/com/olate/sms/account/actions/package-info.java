/**
 * The operator as a principal, and the log of every change that operators make.
 */
@NullMarked
package com.olate.sms.account.actions;

import org.jspecify.annotations.NullMarked;
