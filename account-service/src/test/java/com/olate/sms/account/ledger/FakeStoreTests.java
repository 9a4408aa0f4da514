package com.olate.sms.account.ledger;

import java.util.Set;

class FakeStoreTests extends StoreContract {

	private final FakeStore store = new FakeStore(Set.of());

	@Override
	LedgerStore store() {
		return this.store;
	}

}
