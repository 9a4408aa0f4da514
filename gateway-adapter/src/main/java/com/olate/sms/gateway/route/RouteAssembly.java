package com.olate.sms.gateway.route;

import java.security.NoSuchAlgorithmException;
import java.time.Clock;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

import com.olate.sms.gateway.delivery.DeliveryProperties;
import com.olate.sms.gateway.delivery.Route;
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

	private final SmppTimeouts timeouts;

	private final SslBundles bundles;

	private final Clock clock;

	RouteAssembly(DeliveryProperties delivery, SslBundles bundles, Clock clock) {
		this.timeouts = new SmppTimeouts(delivery.responseTimeout(), delivery.drain());
		this.bundles = bundles;
		this.clock = clock;
	}

	Route route(String name, RouteProperties properties) {
		RouteRule rule = new RouteRule(name, properties.priority(), properties.prefixes());
		String transport = properties.transport().tag();
		return switch (properties.transport()) {
			case LOG -> new Route(rule, transport, new LogCarrier(), LOG_RATE);
			case SMPP -> new Route(rule, transport, smpp(name, properties), properties.smpp().rate());
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
