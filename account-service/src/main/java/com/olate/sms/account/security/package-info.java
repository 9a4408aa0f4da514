/**
 * Who may call what: filter chains and the principals that controllers receive.
 */
@NullMarked
package com.olate.sms.account.security;

import org.jspecify.annotations.NullMarked;
