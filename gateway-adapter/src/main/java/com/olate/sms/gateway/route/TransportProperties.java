package com.olate.sms.gateway.route;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave.
 *
 * @param transport over SMPP, or into the log only
 */
@ConfigurationProperties("olate.gateway")
record TransportProperties(@DefaultValue("smpp") Transport transport) {

	enum Transport {

		SMPP, LOG

	}

}
