package com.olate.sms.runner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The nine ports, which follow one another, so that systems with bases ten apart run side
 * by side.
 */
record PortPlan(int base) {

	static final PortPlan DEFAULT = new PortPlan(8080);

	private static final int COUNT = 9;

	PortPlan {
		if (base < 1024 || base + COUNT - 1 > 65_535) {
			throw new RunnerException("--port-base must be from 1024 to " + (65_536 - COUNT) + ", not " + base + ".");
		}
	}

	static PortPlan of(String text) {
		try {
			return new PortPlan(Integer.parseInt(text));
		}
		catch (NumberFormatException ex) {
			throw new RunnerException("--port-base must be a number, not " + text + ".");
		}
	}

	int account() {
		return this.base;
	}

	int ingest() {
		return this.base + 1;
	}

	int dispatcher() {
		return this.base + 2;
	}

	int gateway() {
		return this.base + 3;
	}

	int phones() {
		return this.base + 4;
	}

	int smsc() {
		return this.base + 5;
	}

	int kafka() {
		return this.base + 6;
	}

	int kafkaController() {
		return this.base + 7;
	}

	int mongodb() {
		return this.base + 8;
	}

	/**
	 * Each port by what it is for.
	 */
	Map<String, Integer> byPurpose() {
		Map<String, Integer> ports = new LinkedHashMap<>();
		ports.put("account-service", account());
		ports.put("notification-ingest", ingest());
		ports.put("dispatcher-service", dispatcher());
		ports.put("gateway-adapter", gateway());
		ports.put("the page of phones", phones());
		ports.put("the SMSC", smsc());
		ports.put("Kafka", kafka());
		ports.put("Kafka's controller", kafkaController());
		ports.put("MongoDB", mongodb());
		return ports;
	}

	/**
	 * Checks that all are free.
	 * @throws RunnerException naming the first that is taken, and a base that is not
	 */
	void checkFree() {
		byPurpose().forEach((purpose, port) -> {
			if (!isFree(port)) {
				throw new RunnerException("Port " + port + " (for " + purpose
						+ ") is taken. Stop what uses it, or choose other ports, for example --port-base " + freeBase()
						+ ".");
			}
		});
	}

	private int freeBase() {
		int candidate = this.base + 10;
		while (candidate + COUNT <= 65_535
				&& !new PortPlan(candidate).byPurpose().values().stream().allMatch(PortPlan::isFree)) {
			candidate += 10;
		}
		return candidate;
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
