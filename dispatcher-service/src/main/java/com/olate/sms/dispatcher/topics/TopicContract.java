package com.olate.sms.dispatcher.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/**
 * The part of {@code contracts/topics.yaml} that decides how topics are created.
 */
record TopicContract(short replicationFactor, int minInsyncReplicas, Map<String, Wanted> topics) {

	static TopicContract load() {
		MutablePropertySources sources = new MutablePropertySources();
		try {
			new YamlPropertySourceLoader().load("topics", new ClassPathResource("contracts/topics.yaml"))
				.forEach(sources::addLast);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("contracts/topics.yaml is not on the class path", ex);
		}
		return new Binder(ConfigurationPropertySources.from(sources)).bind("", TopicContract.class).get();
	}

	/**
	 * One topic as it is to be.
	 */
	record Wanted(int partitions, Duration retention, int maxMessage) {

	}

}
