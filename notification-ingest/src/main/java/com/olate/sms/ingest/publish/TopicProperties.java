package com.olate.sms.ingest.publish;

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
 */
@ConfigurationProperties("olate.topics")
record TopicProperties(@DefaultValue("") String prefix, @DefaultValue Map<String, String> names,
		@Nullable Short replicationFactor, @Nullable Integer minInsyncReplicas, @DefaultValue("true") boolean create) {

	TopicProperties {
		names = Map.copyOf(names);
	}

	String nameOf(String logical) {
		return this.names.getOrDefault(logical, this.prefix + logical);
	}

}
