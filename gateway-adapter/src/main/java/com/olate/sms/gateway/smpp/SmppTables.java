package com.olate.sms.gateway.smpp;

/**
 * How one carrier's codes are read.
 *
 * @param statuses its command_status
 * @param receipts its receipts
 */
public record SmppTables(CommandStatusTable statuses, ReceiptParser receipts) {
}
