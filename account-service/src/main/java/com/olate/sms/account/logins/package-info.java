/**
 * Who somebody is: passwords and API keys, their verification, and the warning about
 * wrong ones.
 */
@NullMarked
package com.olate.sms.account.logins;

import org.jspecify.annotations.NullMarked;
