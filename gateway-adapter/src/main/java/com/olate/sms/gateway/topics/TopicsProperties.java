package com.olate.sms.gateway.topics;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation changes about the topics of {@code contracts/topics.yaml}.
 *
 * @param prefix goes before every logical name that {@code names} does not name
 * @param names whole names, by logical name
 * @param replicationFactor at creation; that of the file, if not set
 * @param minInsyncReplicas at creation; that of the file, if not set
 * @param create whether missing topics are created; else they are an error
 * @param timeout how long start-up waits for Kafka
 */
@ConfigurationProperties("olate.topics")
record TopicsProperties(@DefaultValue("") String prefix, @DefaultValue Map<String, String> names,
		@Nullable Short replicationFactor, @Nullable Integer minInsyncReplicas, @DefaultValue("true") boolean create,
		@DefaultValue("60s") Duration timeout) {

	TopicsProperties {
		names = Map.copyOf(names);
	}

}
