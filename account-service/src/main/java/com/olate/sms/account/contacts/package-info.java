/**
 * Who gets an account's messages: names, numbers and the order in which they are sent to.
 */
@NullMarked
package com.olate.sms.account.contacts;

import org.jspecify.annotations.NullMarked;
