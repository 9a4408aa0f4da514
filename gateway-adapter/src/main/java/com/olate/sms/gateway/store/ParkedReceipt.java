package com.olate.sms.gateway.store;

import java.time.Instant;

import com.olate.sms.gateway.carrier.Receipt;
import org.bson.types.ObjectId;

/**
 * A receipt that fits no message yet.
 *
 * @param id its own id
 * @param carrierAccount whose receipt it is
 * @param receipt what it says
 * @param receivedAt when it came
 */
public record ParkedReceipt(ObjectId id, String carrierAccount, Receipt receipt, Instant receivedAt) {
}
