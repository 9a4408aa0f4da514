package com.olate.sms.gateway.http.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One HTTP carrier and our login there. It cannot be printed.
 *
 * @param profile how it is spoken to: a name under {@code olate.gateway.http-profiles}
 * @param url its address, without what the profile adds
 * @param values what the profile's templates need besides the message, among it the login
 * @param receipts where it reports to
 * @param account whose message ids these are, if not those of the url's host and the
 * route
 * @param window submits that may be without an answer at the same time
 * @param rate segments per second
 * @param connectTimeout for a connection
 * @param sslBundle the SSL bundle whose trust and key material is used, empty for the
 * platform's
 */
@ConfigurationProperties("olate.gateway.http")
public record HttpProperties(@DefaultValue("") String profile, @DefaultValue("") String url,
		@DefaultValue Map<String, String> values, @DefaultValue Receipts receipts, @DefaultValue("") String account,
		@DefaultValue("10") int window, @DefaultValue("100") int rate, @DefaultValue("10s") Duration connectTimeout,
		@DefaultValue("") String sslBundle) {

	public HttpProperties {
		values = Map.copyOf(values);
		if (window < 1 || window > 1_000) {
			throw new IllegalArgumentException("http.window must be 1 to 1000, not " + window);
		}
		if (rate < 1) {
			throw new IllegalArgumentException("http.rate must be at least 1, not " + rate);
		}
	}

	/** The carrier's address. */
	URI address() {
		URI address = URI.create(this.url.replaceAll("/+$", ""));
		boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
		if (!http || address.getHost() == null || address.getUserInfo() != null || address.getQuery() != null) {
			throw new IllegalArgumentException("http.url is the carrier's address, http://host:port or https://host,"
					+ " without login and query: those belong into the profile and the values");
		}
		return address;
	}

	/**
	 * Where a request goes.
	 * @throws IllegalArgumentException if that is no address
	 */
	URI address(String path) {
		return URI.create(address() + path);
	}

	@Override
	public String toString() {
		return "HttpProperties[profile=%s, window=%d, rate=%d]".formatted(this.profile, this.window, this.rate);
	}

	/**
	 * Where a carrier reports to.
	 *
	 * @param url the address of this service as the carrier reaches it
	 * @param secret by which the carrier is known
	 */
	public record Receipts(@DefaultValue("") String url, @DefaultValue("") String secret) {

		public Receipts {
			if (!secret.isEmpty() && !secret.matches("[A-Za-z0-9_-]{32,200}")) {
				throw new IllegalArgumentException(
						"http.receipts.secret has at least 32 characters, of A-Z a-z 0-9 - and _ alone");
			}
		}

		/**
		 * Where a route's carrier sends receipts; empty if there is no such place.
		 */
		public String address(String route) {
			if (this.url.isEmpty() || this.secret.isEmpty()) {
				return "";
			}
			if (!route.matches("[A-Za-z0-9._-]+")) {
				throw new IllegalArgumentException(
						"its name becomes a part of an address: use A-Z a-z 0-9 . _ - alone");
			}
			return this.url.replaceAll("/+$", "") + "/carriers/" + route + "/receipts/" + this.secret;
		}

		@Override
		public String toString() {
			return "Receipts";
		}

	}

}
