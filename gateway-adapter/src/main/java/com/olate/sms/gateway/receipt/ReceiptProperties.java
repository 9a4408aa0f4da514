package com.olate.sms.gateway.receipt;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How receipts are matched.
 *
 * @param parkFor how long a receipt that fits nothing is kept
 */
@ConfigurationProperties("olate.gateway.receipts")
record ReceiptProperties(@DefaultValue("10m") Duration parkFor) {
}
