package com.olate.sms.servers;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of 127.0.0.1: which one is free, and whether a given one is. Random ports are
 * taken below the range from which the kernel gives out ports of outgoing connections, so
 * that no connection takes one between the look and the use.
 */
final class FreePorts {

	private static final int LOWEST = 15_000;

	private static final int HIGHEST = 32_000;

	private static final int ATTEMPTS = 1_000;

	private FreePorts() {
	}

	static int any() {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
			if (isFree(port)) {
				return port;
			}
		}
		throw new IllegalStateException("no free port found between " + LOWEST + " and " + HIGHEST);
	}

	static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (BindException ex) {
			return false;
		}
		catch (IOException ex) {
			throw new IllegalStateException("port " + port + " could not be looked at: " + ex.getMessage(), ex);
		}
	}

}
