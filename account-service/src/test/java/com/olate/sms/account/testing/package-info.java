/**
 * The running service as its integration tests use it.
 */
@NullMarked
package com.olate.sms.account.testing;

import org.jspecify.annotations.NullMarked;
