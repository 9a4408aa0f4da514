/**
 * Whose request this is: logins are read from the request, checked by account-service,
 * and remembered for a short time.
 */
@NullMarked
package com.olate.sms.ingest.login;

import org.jspecify.annotations.NullMarked;
