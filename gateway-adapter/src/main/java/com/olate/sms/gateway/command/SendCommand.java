package com.olate.sms.gateway.command;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A send command as it lies on the topic: anything may be missing.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SendCommand(@Nullable String messageId, @Nullable String accountId, @Nullable String eventId,
		@Nullable String msisdn, @Nullable String sender, @Nullable String text, @Nullable String encoding,
		@Nullable Integer segments, @Nullable Instant notAfter) {
}
