package com.olate.sms.ingest.login;

import java.util.HexFormat;

/**
 * A keyed hash that stands for a secret in memory.
 */
record Fingerprint(long a, long b, long c, long d) {

	@Override
	public String toString() {
		return "Fingerprint[" + HexFormat.of().toHexDigits(this.a, 4) + "]";
	}

}
