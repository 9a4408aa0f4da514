package com.olate.sms.ingest.publish;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long events are remembered by account-service. A topic that kept them for longer
 * could bring back what nobody remembers.
 *
 * @param identityRetention how long an event is known by its name
 */
@ConfigurationProperties("olate")
record IdentityProperties(@DefaultValue("30d") Duration identityRetention) {

}
