package com.olate.sms.account.storage;

import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/**
 * MongoDB as this service uses it: every write is on a majority's journal before it is
 * acknowledged, every read is from the primary and cannot be rolled back. What a URI says
 * about concerns is overruled.
 */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	MongoClientSettingsBuilderCustomizer durableWritesAndMajorityReads(StorageProperties properties) {
		return (settings) -> settings
			.writeConcern(WriteConcern.MAJORITY.withJournal(true)
				.withWTimeout(properties.timeout().toMillis(), TimeUnit.MILLISECONDS))
			.readConcern(ReadConcern.MAJORITY)
			.readPreference(ReadPreference.primary())
			.retryWrites(true)
			.retryReads(true)
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(properties.timeout().toMillis(),
					TimeUnit.MILLISECONDS));
	}

	@Bean
	MongoCustomConversions mongoCustomConversions(List<ConverterBuilder.ConverterAware> conversions) {
		return MongoCustomConversions
			.create((adapter) -> conversions.forEach((pair) -> adapter.registerConverters(pair.getConverters())));
	}

}
