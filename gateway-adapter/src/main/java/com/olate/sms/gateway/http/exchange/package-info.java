/**
 * Submits over HTTP, and the calls by which carriers report.
 */
@NullMarked
package com.olate.sms.gateway.http.exchange;

import org.jspecify.annotations.NullMarked;
