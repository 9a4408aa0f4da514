/**
 * The network side: one thread that serves all connections, binds, submits and receipts.
 */
@NullMarked
package com.olate.sms.smsc.session;

import org.jspecify.annotations.NullMarked;
