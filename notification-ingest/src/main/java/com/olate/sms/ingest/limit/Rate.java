package com.olate.sms.ingest.limit;

/**
 * A steady rate and the burst above it.
 *
 * @param perMinute tokens that come back in a minute
 * @param burst tokens that a full bucket holds
 */
public record Rate(int perMinute, int burst) {

	public Rate {
		if (perMinute < 1 || burst < 1) {
			throw new IllegalArgumentException("A rate needs per-minute and burst of at least 1");
		}
	}

	double tokensPerNano() {
		return this.perMinute / 60e9;
	}

}
