package com.olate.sms.gateway.route;

import java.security.NoSuchAlgorithmException;
import java.time.Clock;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

import com.olate.sms.gateway.correlation.Notation;
import com.olate.sms.gateway.delivery.DeliveryProperties;
import com.olate.sms.gateway.delivery.Route;
import com.olate.sms.gateway.http.Dialect;
import com.olate.sms.gateway.http.HttpProfile;
import com.olate.sms.gateway.http.exchange.HttpCarrier;
import com.olate.sms.gateway.http.exchange.HttpProperties;
import com.olate.sms.gateway.log.LogCarrier;
import com.olate.sms.gateway.routing.RouteRule;
import com.olate.sms.gateway.smpp.session.SmppCarrier;
import com.olate.sms.gateway.smpp.session.SmppProperties;
import com.olate.sms.gateway.smpp.session.SmppTimeouts;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/**
 * Makes routes of their configuration.
 */
@Component
class RouteAssembly {

	private static final int LOG_RATE = 10_000;

	private final TransportProperties transports;

	private final SmppTimeouts timeouts;

	private final SslBundles bundles;

	private final Clock clock;

	RouteAssembly(TransportProperties transports, DeliveryProperties delivery, SslBundles bundles, Clock clock) {
		this.transports = transports;
		this.timeouts = new SmppTimeouts(delivery.responseTimeout(), delivery.drain());
		this.bundles = bundles;
		this.clock = clock;
	}

	Route route(String name, RouteProperties properties) {
		RouteRule rule = new RouteRule(name, properties.priority(), properties.prefixes());
		String transport = properties.transport().tag();
		return switch (properties.transport()) {
			case LOG -> new Route(rule, transport, new LogCarrier(), LOG_RATE, Notation.AUTO);
			case HTTP -> new Route(rule, transport, http(name, properties), properties.http().rate(), Notation.AUTO);
			case SMPP -> new Route(rule, transport, smpp(name, properties), properties.smpp().rate(),
					properties.smpp().notation());
		};
	}

	private SmppCarrier smpp(String name, RouteProperties properties) {
		SmppProperties smpp = properties.smpp();
		if (smpp.systemId().isEmpty() || smpp.password().isEmpty()) {
			throw new IllegalStateException("Route " + name + " has no login at its SMSC: set"
					+ " olate.gateway.smpp.system-id and olate.gateway.smpp.password (OLATE_GATEWAY_SMPP_SYSTEMID,"
					+ " OLATE_GATEWAY_SMPP_PASSWORD), or those under olate.gateway.routes." + name + ".smpp");
		}
		return new SmppCarrier(name, smpp, properties.tables(), tls(smpp), this.timeouts, this.clock);
	}

	private HttpCarrier http(String name, RouteProperties properties) {
		HttpProperties http = properties.http();
		HttpProfile profile = this.transports.httpProfiles().get(http.profile());
		try {
			if (profile == null) {
				throw new IllegalArgumentException(
						"its http.profile is none of those under olate.gateway.http-profiles "
								+ this.transports.httpProfiles().keySet() + ": " + http.profile());
			}
			Dialect dialect = new Dialect(profile, http.values(), http.receipts().address(name), properties.errors());
			SSLContext tls = http.sslBundle().isEmpty() ? null
					: this.bundles.getBundle(http.sslBundle()).createSslContext();
			return new HttpCarrier(name, http, dialect, tls, this.timeouts.response(), this.timeouts.drain(),
					this.clock);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("Route " + name + " cannot be spoken to: " + ex.getMessage(), ex);
		}
	}

	private @Nullable SSLSocketFactory tls(SmppProperties smpp) {
		if (!smpp.tls()) {
			return null;
		}
		if (!smpp.sslBundle().isEmpty()) {
			return this.bundles.getBundle(smpp.sslBundle()).createSslContext().getSocketFactory();
		}
		try {
			return SSLContext.getDefault().getSocketFactory();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java has no TLS", ex);
		}
	}

}
