package com.olate.sms.account.ledger;

import java.time.Clock;

import org.junit.jupiter.api.AfterEach;

class MongoLedgerStoreIT extends StoreContract {

	private final MongoLedger mongo = new MongoLedger(Clock.systemUTC());

	@AfterEach
	void close() {
		this.mongo.close();
	}

	@Override
	LedgerStore store() {
		return this.mongo.store();
	}

}
