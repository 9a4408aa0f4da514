/**
 * Texts from phones: kept for others to read, and heeded where they say STOP, START or
 * HELP.
 */
@NullMarked
package com.olate.sms.gateway.inbound;

import org.jspecify.annotations.NullMarked;
