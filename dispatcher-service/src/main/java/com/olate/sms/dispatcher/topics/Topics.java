package com.olate.sms.dispatcher.topics;

/**
 * The names in Kafka of the topics that this service reads and writes.
 *
 * @param events where notification events come from
 * @param deadLetters where rejected records go
 * @param commands where send commands go
 */
public record Topics(String events, String deadLetters, String commands) {

	static Topics named(TopicsCatalog catalog) {
		return new Topics(catalog.nameOf("notification-events"), catalog.nameOf("notification-events-dlt"),
				catalog.nameOf("send-commands"));
	}

}
