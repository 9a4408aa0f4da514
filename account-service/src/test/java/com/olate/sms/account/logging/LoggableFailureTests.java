package com.olate.sms.account.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;

import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;

class LoggableFailureTests {

	private static final String WORDS = "E11000 dup key: { accountId: \"a\", msisdn: \"447700900011\" }";

	@Test
	void theWordsOfTheStoreAreLeftOutAndTheKindAndPlaceStay() {
		MongoWriteException refused = new MongoWriteException(new WriteError(11000, WORDS, new BsonDocument()),
				new ServerAddress(), Set.of());
		DuplicateKeyException translated = new DuplicateKeyException(WORDS, refused);
		StringWriter printed = new StringWriter();
		LoggableFailure.of(translated).printStackTrace(new PrintWriter(printed, true));
		assertThat(printed.toString()).doesNotContain("447700900011")
			.contains("DuplicateKeyException")
			.contains("MongoWriteException code=11000")
			.contains("LoggableFailureTests.theWordsOfTheStore");
	}

	@Test
	void aFailureThatIsNotTheStoresStaysAsItIs() {
		IllegalStateException failure = new IllegalStateException("The ledger has another purchase");
		assertThat(LoggableFailure.of(failure)).isSameAs(failure);
	}

}
