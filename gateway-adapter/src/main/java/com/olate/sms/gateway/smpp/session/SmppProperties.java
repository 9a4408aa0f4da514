package com.olate.sms.gateway.smpp.session;

import java.time.Duration;
import java.util.List;

import com.olate.sms.gateway.correlation.Notation;
import com.olate.sms.gateway.smpp.Addressing;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One SMSC and our login there.
 *
 * @param host the SMSC; with TLS, its certificate must be for this name
 * @param port its SMPP port
 * @param systemId our name there
 * @param password our password there
 * @param systemType what kind of system we are; most SMSCs want it empty
 * @param bindMode one transceiver, or a transmitter and a receiver, for each bind
 * @param binds how many at the same time
 * @param tls whether the connection is secret
 * @param sslBundle the SSL bundle whose trust and key material is used, empty for the
 * platform's
 * @param addressing how addresses are written
 * @param longMessages how texts of several segments travel
 * @param validity whether the carrier is told to give up at the end of the message's time
 * @param notation how it writes message ids in receipts, compared with its answers
 * @param window submits that may be without an answer at the same time on each bind
 * @param rate segments per second on all binds together
 * @param connectTimeout for the TCP connection and for the answer to the bind
 * @param enquireLink after this much silence the SMSC is asked whether it is there
 * @param enquireTimeout how long it may take to say so
 * @param lateFor how long the answer to a submit is still understood after its time-out
 */
@ConfigurationProperties("olate.gateway.smpp")
public record SmppProperties(@DefaultValue("localhost") String host, @DefaultValue("2775") int port,
		@DefaultValue("") String systemId, @DefaultValue("") String password, @DefaultValue("") String systemType,
		@DefaultValue("transceiver") BindMode bindMode, @DefaultValue("1") int binds,
		@DefaultValue("false") boolean tls, @DefaultValue("") String sslBundle, @DefaultValue Addressing addressing,
		@DefaultValue("segments") LongMessages longMessages, @DefaultValue("true") boolean validity,
		@DefaultValue("auto") Notation notation, @DefaultValue("10") int window, @DefaultValue("1000") int rate,
		@DefaultValue("10s") Duration connectTimeout, @DefaultValue("30s") Duration enquireLink,
		@DefaultValue("10s") Duration enquireTimeout, @DefaultValue("10m") Duration lateFor) {

	private static final int LONGEST_SYSTEM_ID = 15;

	private static final int LONGEST_PASSWORD = 8;

	public SmppProperties {
		if (port < 1 || port > 65_535) {
			throw new IllegalArgumentException("smpp.port is no port: " + port);
		}
		if (window < 1 || window > 10_000) {
			throw new IllegalArgumentException("smpp.window must be 1 to 10000, not " + window);
		}
		if (binds < 1 || binds > 50) {
			throw new IllegalArgumentException("smpp.binds must be 1 to 50, not " + binds);
		}
		if (rate < 1) {
			throw new IllegalArgumentException("smpp.rate must be at least 1, not " + rate);
		}
		if (systemId.length() > LONGEST_SYSTEM_ID) {
			throw new IllegalArgumentException("smpp.system-id has more than 15 characters");
		}
		if (password.length() > LONGEST_PASSWORD) {
			throw new IllegalArgumentException("smpp.password has more than 8 characters");
		}
	}

	/** Whose message ids these are. */
	public String account() {
		return this.host + "/" + this.systemId;
	}

	/** Without the password. */
	@Override
	public String toString() {
		return "SmppProperties[host=%s, port=%d, systemId=%s, binds=%d, window=%d, rate=%d]".formatted(this.host,
				this.port, this.systemId, this.binds, this.window, this.rate);
	}

	/**
	 * What one bind is made of.
	 */
	public enum BindMode {

		/** One connection for both directions. */
		TRANSCEIVER,

		/** One connection for submits and one for receipts. */
		TRANSMITTER_RECEIVER;

		List<BindKind> kinds() {
			return (this == TRANSCEIVER) ? List.of(BindKind.TRANSCEIVER)
					: List.of(BindKind.TRANSMITTER, BindKind.RECEIVER);
		}

	}

	/**
	 * How texts of several segments travel.
	 */
	public enum LongMessages {

		/** One submit for each segment, with a user data header. */
		SEGMENTS,

		/** Whole, in message_payload: the SMSC divides them. */
		PAYLOAD

	}

}
