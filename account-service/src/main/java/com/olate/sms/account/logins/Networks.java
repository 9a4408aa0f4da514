package com.olate.sms.account.logins;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose address it is: an IPv4 address is one caller's, of an IPv6 address the first half
 * is, since whoever has one of these has all of its second halves.
 */
final class Networks {

	private static final int IPV6_NETWORK_BYTES = 8;

	private Networks() {
	}

	static String of(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			// An address with colons is a literal: no name is looked up.
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address)
					? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES)) + "/64"
					: parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
