/**
 * E-mail to owners when credits run low or out, come back, or logins go wrong; never a
 * charged text.
 */
@NullMarked
package com.olate.sms.account.notices;

import org.jspecify.annotations.NullMarked;
