package com.olate.sms.account.ledger;

import java.time.Clock;
import java.util.List;

import com.olate.sms.account.history.EventFields;
import com.olate.sms.account.history.MessageFields;
import com.olate.sms.account.history.MessageMetrics;
import com.olate.sms.account.storage.CollectionIndexes;
import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Puts the ledger together, and says what it needs from the store.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(LedgerProperties.class)
class LedgerConfiguration {

	@Bean
	LedgerStore ledgerStore(MongoDatabaseFactory mongo) {
		return new MongoLedgerStore(mongo.getMongoDatabase());
	}

	@Bean
	LedgerMetrics ledgerMetrics(MeterRegistry meters, MessageMetrics messages) {
		return new LedgerMetrics(meters, messages);
	}

	@Bean
	Walker ledgerWalker(LedgerStore store, List<FactSource> sources, LedgerProperties properties,
			LedgerMetrics metrics) {
		return new Walker(store, sources, new Backoff(properties.firstBackoff(), properties.mostBackoff()),
				metrics::inserted);
	}

	@Bean
	Ledger ledger(LedgerStore store, Walker walker, Clock clock) {
		return new Ledger(store, new Appends(walker, clock));
	}

	@Bean
	Chains chains(LedgerStore store) {
		return new Chains(store);
	}

	@Bean
	Sweeper ledgerSweeper(LedgerStore store, Walker walker, Clock clock, LedgerProperties properties,
			LedgerMetrics metrics) {
		return new Sweeper(store, walker, clock, properties.sweepAge(), metrics);
	}

	@Bean
	CollectionIndexes ledgerIndexes() {
		return CollectionIndexes.on(MongoLedgerStore.LEDGER)
			.sparse("pending", new Document(EntryCodec.SINCE, 1))
			.uniqueSparse("once", new Document(EntryCodec.ONCE, 1));
	}

	@Bean
	CollectionIndexes ledgerEventIndexes() {
		return CollectionIndexes.on(EventFields.COLLECTION)
			.index("eventId", new Document(EventFields.EVENT_ID, 1).append(EventFields.ACCOUNT, 1));
	}

	@Bean
	CollectionIndexes ledgerMessageIndexes() {
		return CollectionIndexes.on(MessageFields.COLLECTION).sparse("open", new Document(MessageFields.OPEN, 1));
	}

}
