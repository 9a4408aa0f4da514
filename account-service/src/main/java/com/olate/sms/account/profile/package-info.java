/**
 * An owner's own account: settings, credits and password.
 */
@NullMarked
package com.olate.sms.account.profile;

import org.jspecify.annotations.NullMarked;
