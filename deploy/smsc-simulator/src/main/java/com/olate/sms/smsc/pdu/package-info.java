/**
 * The bytes of SMPP 3.4: framing, headers, the few bodies that the SMSC reads and writes.
 */
@NullMarked
package com.olate.sms.smsc.pdu;

import org.jspecify.annotations.NullMarked;
