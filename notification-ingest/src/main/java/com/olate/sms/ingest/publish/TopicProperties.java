package com.olate.sms.ingest.publish;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about topics; the rest is in {@code contracts/topics.yaml}.
 *
 * @param prefix goes before every topic's name
 * @param names other names, by logical name
 * @param replicationFactor of topics that are created
 * @param minInsyncReplicas of topics that are created
 * @param create whether a missing topic is created
 * @param maxRetention the longest that a topic may keep events: event identities are
 * remembered for 30 days, and have to outlive the topic by 7
 */
@ConfigurationProperties("olate.topics")
record TopicProperties(@DefaultValue("") String prefix, @DefaultValue Map<String, String> names,
		@Nullable Short replicationFactor, @Nullable Integer minInsyncReplicas, @DefaultValue("true") boolean create,
		@DefaultValue("23d") Duration maxRetention) {

	String nameOf(String logical) {
		return this.names.getOrDefault(logical, this.prefix + logical);
	}

}
