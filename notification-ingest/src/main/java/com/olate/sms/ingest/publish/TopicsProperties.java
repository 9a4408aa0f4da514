package com.olate.sms.ingest.publish;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation changes about the topics of the contracts.
 *
 * @param prefix stands before every name that is not given in full
 * @param names full names by logical name
 * @param replicationFactor of topics created here; default as in the contracts
 * @param minInsyncReplicas of topics created here; default as in the contracts
 * @param create whether to create what is missing
 */
@ConfigurationProperties("olate.topics")
record TopicsProperties(@DefaultValue("") String prefix, @DefaultValue Map<String, String> names,
		@Nullable Short replicationFactor, @Nullable Integer minInsyncReplicas, @DefaultValue("true") boolean create) {

	TopicsProperties {
		names = Map.copyOf(names);
	}

}
