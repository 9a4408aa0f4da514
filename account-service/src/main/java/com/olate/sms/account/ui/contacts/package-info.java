/**
 * The pages on which an owner keeps the people who get the messages.
 */
@NullMarked
package com.olate.sms.account.ui.contacts;

import org.jspecify.annotations.NullMarked;
