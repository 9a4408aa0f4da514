package com.olate.sms.gateway.smpp;

import org.jspecify.annotations.Nullable;

/**
 * How addresses are written for one carrier. Types of number and numbering plans (SMPP
 * 3.4, 5.2.5 and 5.2.6) that are not given follow from the address.
 *
 * @param sender the originating address of messages that name none, null for the SMSC's
 * @param sourceTon type of number of all senders
 * @param sourceNpi numbering plan of all senders
 * @param destinationTon type of number of all phones
 * @param destinationNpi numbering plan of all phones
 * @param homeCountry the country code that numbers without one in texts from phones are
 * of, null if there are none
 */
public record Addressing(@Nullable String sender, @Nullable Byte sourceTon, @Nullable Byte sourceNpi,
		@Nullable Byte destinationTon, @Nullable Byte destinationNpi, @Nullable String homeCountry) {

	public Addressing {
		homeCountry = (homeCountry == null || homeCountry.isEmpty()) ? null : homeCountry;
		if (homeCountry != null && !homeCountry.matches("[1-9][0-9]{0,2}")) {
			throw new IllegalArgumentException(
					"addressing.home-country is a country code of one to three digits, not " + homeCountry);
		}
	}

	/** Everything follows from the address. */
	public static final Addressing USUAL = new Addressing(null, null, null, null, null, null);

	Address source(String named) {
		String value = (named.isEmpty() && this.sender != null) ? this.sender : named;
		return Address.sender(value).with(this.sourceTon, this.sourceNpi);
	}

	Address destination(String msisdn) {
		return Address.international(msisdn).with(this.destinationTon, this.destinationNpi);
	}

}
