package com.olate.sms.gateway.route;

import java.util.Map;

import com.olate.sms.gateway.http.HttpProfile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave.
 *
 * @param transport of the one route that there is when no routes are named: over SMPP, as
 * {@code olate.gateway.smpp} says, over HTTP, as {@code olate.gateway.http} says, or into
 * the log only
 * @param routes routes by name
 * @param httpProfiles how HTTP carriers are spoken to, by name
 */
@ConfigurationProperties("olate.gateway")
record TransportProperties(@DefaultValue("smpp") Transport transport, @DefaultValue Map<String, RouteProperties> routes,
		@DefaultValue Map<String, HttpProfile> httpProfiles) {

	TransportProperties {
		routes = Map.copyOf(routes);
		httpProfiles = Map.copyOf(httpProfiles);
	}

}
