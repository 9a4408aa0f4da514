/**
 * What the gateway asks of a carrier, whatever the protocol.
 */
@NullMarked
package com.olate.sms.gateway.carrier;

import org.jspecify.annotations.NullMarked;
