package com.olate.sms.account.deadletters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.account.topics.TopicsCatalog;

import org.springframework.stereotype.Component;

/**
 * The dead-letter topics and the topics that their letters were meant for, by the names
 * of this installation.
 */
@Component
class DeadLetterTopics {

	static final String EVENTS = "notification-events";

	private static final List<String> SOURCES = List.of(EVENTS, "send-commands", "delivery-results",
			"inbound-messages");

	private final Map<String, String> sources = new LinkedHashMap<>();

	private final TopicsCatalog catalog;

	DeadLetterTopics(TopicsCatalog catalog) {
		this.catalog = catalog;
		SOURCES.forEach((source) -> this.sources.put(catalog.nameOf(source + "-dlt"), source));
	}

	/**
	 * The names of the dead-letter topics, for their listener.
	 */
	public String[] names() {
		return this.sources.keySet().toArray(String[]::new);
	}

	/**
	 * The logical name of the topic that letters of a dead-letter topic were meant for.
	 */
	String sourceOf(String name) {
		return this.sources.get(name);
	}

	/**
	 * The name in Kafka of a logical topic.
	 */
	String nameOf(String source) {
		return this.catalog.nameOf(source);
	}

	/**
	 * The name in Kafka of its dead-letter topic.
	 */
	String lettersOf(String source) {
		return this.catalog.nameOf(source + "-dlt");
	}

}
