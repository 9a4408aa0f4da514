package com.olate.sms.gateway.smpp;

/**
 * How what one carrier says is read.
 *
 * @param statuses its command_status
 * @param receipts its receipts
 * @param texts the texts from phones that it hands over
 */
public record SmppTables(CommandStatusTable statuses, ReceiptParser receipts, InboundReader texts) {
}
