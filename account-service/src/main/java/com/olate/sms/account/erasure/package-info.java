/**
 * Taking a person's name and number out of everything that is kept, on request.
 */
@NullMarked
package com.olate.sms.account.erasure;

import org.jspecify.annotations.NullMarked;
