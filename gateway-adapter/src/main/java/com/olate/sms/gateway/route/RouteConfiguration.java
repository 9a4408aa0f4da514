package com.olate.sms.gateway.route;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.olate.sms.gateway.correlation.ReceiptCorrelation;
import com.olate.sms.gateway.delivery.Routes;
import com.olate.sms.gateway.http.exchange.HttpProperties;
import com.olate.sms.gateway.routing.AllowedCountries;
import com.olate.sms.gateway.smpp.session.SmppProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The routes that the configuration names; without any, the one that
 * {@code olate.gateway.transport} names.
 */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

	@Bean
	Routes routes(TransportProperties properties, SmppProperties smpp, HttpProperties http, RouteAssembly assembly,
			Environment environment) {
		Map<String, RouteProperties> named = properties.routes().isEmpty()
				? Map.of(properties.transport().tag(), RouteProperties.only(properties.transport(), smpp, http))
				: properties.routes();
		if (environment.acceptsProfiles(Profiles.of("production"))) {
			named.forEach((name, route) -> refuseLog(name, route.transport()));
		}
		return new Routes(named.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
			.map((route) -> assembly.route(route.getKey(), route.getValue()))
			.toList());
	}

	private static void refuseLog(String name, Transport transport) {
		if (transport == Transport.LOG) {
			throw new IllegalStateException("The transport log of route " + name + " sends nothing to phones and is"
					+ " refused in the profile production: set olate.gateway.transport or the route's to smpp or http");
		}
	}

	@Bean
	ReceiptCorrelation receiptCorrelation(Routes routes) {
		return new ReceiptCorrelation(routes.notations());
	}

	@Bean
	AllowedCountries allowedCountries(CountryProperties properties) {
		return new AllowedCountries(List.copyOf(properties.allowedCountries()));
	}

}
