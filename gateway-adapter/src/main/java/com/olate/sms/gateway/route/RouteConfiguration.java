package com.olate.sms.gateway.route;

import java.time.Clock;
import java.util.Locale;

import com.olate.sms.gateway.delivery.DeliveryProperties;
import com.olate.sms.gateway.delivery.Route;
import com.olate.sms.gateway.log.LogCarrier;
import com.olate.sms.gateway.smpp.session.SmppCarrier;
import com.olate.sms.gateway.smpp.session.SmppProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The route that {@code olate.gateway.transport} names.
 */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

	private static final int LOG_RATE = 10_000;

	@Bean
	Route route(TransportProperties transport, SmppProperties smpp, DeliveryProperties delivery, Clock clock,
			Environment environment) {
		if (transport.transport() == TransportProperties.Transport.LOG) {
			if (environment.acceptsProfiles(Profiles.of("production"))) {
				throw new IllegalStateException("olate.gateway.transport=log sends nothing to phones and is refused"
						+ " in the profile production: set it to smpp");
			}
			return new Route(name(transport), new LogCarrier(), LOG_RATE);
		}
		if (smpp.systemId().isEmpty() || smpp.password().isEmpty()) {
			throw new IllegalStateException("olate.gateway.smpp.system-id and olate.gateway.smpp.password must be set"
					+ " (OLATE_GATEWAY_SMPP_SYSTEMID, OLATE_GATEWAY_SMPP_PASSWORD): they are our login at the SMSC");
		}
		return new Route(name(transport), new SmppCarrier(smpp, delivery.responseTimeout(), delivery.drain(), clock),
				smpp.rate());
	}

	private static String name(TransportProperties transport) {
		return transport.transport().name().toLowerCase(Locale.ROOT);
	}

}
