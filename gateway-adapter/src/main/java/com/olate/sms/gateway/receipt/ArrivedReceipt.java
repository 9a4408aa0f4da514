package com.olate.sms.gateway.receipt;

import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.store.ParkedReceipt;

/**
 * A receipt whose carrier waits for its acknowledgement.
 *
 * @param receipt as it would be parked
 * @param acknowledgement to be given when it is durable
 */
public record ArrivedReceipt(ParkedReceipt receipt, Acknowledgement acknowledgement) {
}
