package com.olate.sms.gateway.smpp.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One SMPP bind.
 *
 * @param host the SMSC
 * @param port its SMPP port
 * @param systemId our name there
 * @param password our password there
 * @param systemType what kind of system we are; most SMSCs want it empty
 * @param sender the originating address of messages that name none
 * @param window submits that may be without an answer at the same time
 * @param rate segments per second
 * @param connectTimeout for the TCP connection and for the answer to the bind
 * @param enquireLink after this much silence the SMSC is asked whether it is there
 * @param enquireTimeout how long it may take to say so
 * @param lateFor how long the answer to a submit is still understood after its time-out
 */
@ConfigurationProperties("olate.gateway.smpp")
public record SmppProperties(@DefaultValue("localhost") String host, @DefaultValue("2775") int port,
		@DefaultValue("") String systemId, @DefaultValue("") String password, @DefaultValue("") String systemType,
		@DefaultValue("") String sender, @DefaultValue("10") int window, @DefaultValue("1000") int rate,
		@DefaultValue("10s") Duration connectTimeout, @DefaultValue("30s") Duration enquireLink,
		@DefaultValue("10s") Duration enquireTimeout, @DefaultValue("10m") Duration lateFor) {

	private static final int LONGEST_SYSTEM_ID = 15;

	private static final int LONGEST_PASSWORD = 8;

	public SmppProperties {
		if (port < 1 || port > 65_535) {
			throw new IllegalArgumentException("olate.gateway.smpp.port is no port: " + port);
		}
		if (window < 1 || window > 10_000) {
			throw new IllegalArgumentException("olate.gateway.smpp.window must be 1 to 10000, not " + window);
		}
		if (rate < 1) {
			throw new IllegalArgumentException("olate.gateway.smpp.rate must be at least 1, not " + rate);
		}
		if (systemId.length() > LONGEST_SYSTEM_ID) {
			throw new IllegalArgumentException("olate.gateway.smpp.system-id has more than 15 characters");
		}
		if (password.length() > LONGEST_PASSWORD) {
			throw new IllegalArgumentException("olate.gateway.smpp.password has more than 8 characters");
		}
	}

	/** Whose message ids these are. */
	String account() {
		return this.host + "/" + this.systemId;
	}

	/** Without the password. */
	@Override
	public String toString() {
		return "SmppProperties[host=%s, port=%d, systemId=%s, window=%d, rate=%d]".formatted(this.host, this.port,
				this.systemId, this.window, this.rate);
	}

}
