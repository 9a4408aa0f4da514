package com.olate.sms.servers;

/**
 * Entry point.
 */
public final class EmbeddedServers {

	private EmbeddedServers() {
	}

	public static void main(String[] args) {
	}

}
