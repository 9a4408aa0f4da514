package com.olate.sms.gateway.receipt;

import java.time.Duration;

import com.olate.sms.gateway.correlation.Notation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How receipts are matched.
 *
 * @param notation how the carrier writes ids in receipts, compared with its answers
 * @param parkFor how long a receipt that fits nothing is kept
 */
@ConfigurationProperties("olate.gateway.receipts")
record ReceiptProperties(@DefaultValue("auto") Notation notation, @DefaultValue("10m") Duration parkFor) {
}
