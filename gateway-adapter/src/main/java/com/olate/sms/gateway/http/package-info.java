/**
 * How HTTP carriers are spoken to, by profiles: what is sent, what answers and receipts
 * mean.
 */
@NullMarked
package com.olate.sms.gateway.http;

import org.jspecify.annotations.NullMarked;
