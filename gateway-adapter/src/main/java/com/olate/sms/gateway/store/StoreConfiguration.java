package com.olate.sms.gateway.store;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.olate.sms.gateway.submission.SubmissionTimers;
import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The collections, written with {@code w:majority, j:true} and read at majority from the
 * primary: what was acknowledged to a carrier or to Kafka is never taken back.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	@Bean
	Submissions submissions(MongoOperations mongo, StoreProperties properties, SubmissionTimers timers,
			StoreIndexes indexes) {
		return new Submissions(durable(mongo, StoreIndexes.SUBMISSIONS),
				new SubmissionDocuments(properties.retention(), timers));
	}

	@Bean
	ParkedReceipts parkedReceipts(MongoOperations mongo, StoreIndexes indexes) {
		return new ParkedReceipts(durable(mongo, StoreIndexes.PARKED_RECEIPTS));
	}

	@Bean
	DailyCounts dailyCounts(MongoOperations mongo, StoreIndexes indexes) {
		return new DailyCounts(durable(mongo, StoreIndexes.DAILY_COUNTS));
	}

	@Bean
	Pauses pauses(MongoOperations mongo) {
		return new Pauses(durable(mongo, StoreIndexes.PAUSES));
	}

	@Bean
	RecentTexts recentTexts(MongoOperations mongo, StoreIndexes indexes) {
		return new RecentTexts(durable(mongo, StoreIndexes.RECENT_TEXTS));
	}

	@Bean
	Stops stops(MongoOperations mongo, StoreIndexes indexes) {
		return new Stops(durable(mongo, StoreIndexes.STOPS));
	}

	@Bean
	GivenAnswers givenAnswers(MongoOperations mongo, StoreIndexes indexes) {
		return new GivenAnswers(durable(mongo, StoreIndexes.GIVEN_ANSWERS));
	}

	private static MongoCollection<Document> durable(MongoOperations mongo, String collection) {
		return mongo.getCollection(collection)
			.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
			.withReadConcern(ReadConcern.MAJORITY)
			.withReadPreference(ReadPreference.primary());
	}

}
