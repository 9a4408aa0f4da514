package com.olate.sms.dispatcher.topics;

/**
 * The names in Kafka of the topics that this service reads and writes.
 *
 * @param events where notification events come from
 * @param deadLetters where rejected records go
 * @param commands where send commands go
 */
public record Topics(String events, String deadLetters, String commands) {

	static final String EVENTS = "notification-events";

	static final String DEAD_LETTERS = "notification-events-dlt";

	static final String COMMANDS = "send-commands";

	static Topics named(TopicsProperties properties) {
		return new Topics(name(properties, EVENTS), name(properties, DEAD_LETTERS), name(properties, COMMANDS));
	}

	private static String name(TopicsProperties properties, String logical) {
		return properties.names().getOrDefault(logical, properties.prefix() + logical);
	}

}
