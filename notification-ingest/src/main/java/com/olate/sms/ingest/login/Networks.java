package com.olate.sms.ingest.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The network that one caller commands: an IPv4 address, or the /64 around an IPv6
 * address.
 */
final class Networks {

	private static final int PREFIX_BYTES = 8;

	private Networks() {
	}

	/**
	 * The network of an address.
	 * @param address an address in digits, as the HTTP server gives it
	 */
	static String of(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			InetAddress parsed = InetAddress.getByName(address);
			if (!(parsed instanceof Inet6Address)) {
				return parsed.getHostAddress();
			}
			byte[] prefix = Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES), 2 * PREFIX_BYTES);
			return InetAddress.getByAddress(prefix).getHostAddress() + "/64";
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
