package com.olate.sms.gateway.receipt;

import java.util.List;

import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.store.ParkedReceipt;

/**
 * A receipt whose carrier waits for its acknowledgement.
 *
 * @param receipt as it would be parked
 * @param keys under which its message may be found
 * @param acknowledgement to be given when it is durable
 */
public record ArrivedReceipt(ParkedReceipt receipt, List<String> keys, Acknowledgement acknowledgement) {
}
