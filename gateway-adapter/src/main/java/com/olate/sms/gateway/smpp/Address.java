package com.olate.sms.gateway.smpp;

import org.jsmpp.SMPPConstant;
import org.jspecify.annotations.Nullable;

/**
 * An address with its type of number and numbering plan (SMPP 3.4, 5.2.5 and 5.2.6).
 */
record Address(byte ton, byte npi, String value) {

	static final int LONGEST_SHORT_CODE = 6;

	/** A phone number in E.164 digits. */
	static Address international(String msisdn) {
		return new Address(SMPPConstant.TON_INTERNATIONAL, SMPPConstant.NPI_ISDN, msisdn);
	}

	/** Our own address: a name, a short code or a number; empty leaves it to the SMSC. */
	static Address sender(String sender) {
		if (sender.isEmpty()) {
			return new Address(SMPPConstant.TON_UNKNOWN, SMPPConstant.NPI_UNKNOWN, "");
		}
		if (!sender.chars().allMatch((c) -> c >= '0' && c <= '9')) {
			return new Address(SMPPConstant.TON_ALPHANUMERIC, SMPPConstant.NPI_UNKNOWN, sender);
		}
		return (sender.length() <= LONGEST_SHORT_CODE)
				? new Address(SMPPConstant.TON_NETWORK_SPECIFIC, SMPPConstant.NPI_UNKNOWN, sender)
				: international(sender);
	}

	/** The same with another type of number or numbering plan, where one is given. */
	Address with(@Nullable Byte otherTon, @Nullable Byte otherNpi) {
		return new Address((otherTon != null) ? otherTon : this.ton, (otherNpi != null) ? otherNpi : this.npi,
				this.value);
	}

}
