package com.olate.sms.system;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import tools.jackson.databind.JsonNode;

/**
 * The simulated phones.
 */
final class Phones {

	private static final AtomicLong NEXT = new AtomicLong(ThreadLocalRandom.current().nextLong(10_000, 90_000));

	private final Door simulator;

	Phones(Door simulator) {
		this.simulator = simulator;
	}

	/**
	 * A number that nobody has had before.
	 */
	static String newNumber() {
		return "44798%07d".formatted(NEXT.getAndAdd(7) % 10_000_000);
	}

	/**
	 * The texts that have arrived on a phone, the newest first.
	 */
	List<String> textsOn(String msisdn) {
		return this.simulator.get("phones/" + msisdn + "/messages?size=500")
			.is(200)
			.items()
			.stream()
			.map((message) -> message.get("text").asString())
			.toList();
	}

	/**
	 * Answers the latest text on a phone.
	 */
	void answer(String msisdn, String text) {
		String sender = messagesOn(msisdn).get(0).get("from").asString();
		this.simulator.post("texts", Map.of("from", msisdn, "to", sender, "text", text)).is(202);
	}

	List<JsonNode> messagesOn(String msisdn) {
		return this.simulator.get("phones/" + msisdn + "/messages?size=500").is(200).items();
	}

}
