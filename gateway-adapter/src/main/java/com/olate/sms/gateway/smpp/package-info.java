/**
 * SMPP 3.4 as values: what we write, what we read, what a status means. No sockets here.
 */
@NullMarked
package com.olate.sms.gateway.smpp;

import org.jspecify.annotations.NullMarked;
