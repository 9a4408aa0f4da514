package com.olate.sms.account.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A store whose process stops before one of its writes, and that counts calls.
 */
final class StoppingStore {

	private static final Set<String> WRITES = Set.of("insert", "writeMessages", "writeEvents", "moveHeads", "finish");

	private final AtomicInteger calls = new AtomicInteger();

	private final LedgerStore store;

	/**
	 * @param writes how many writes are let through
	 */
	StoppingStore(LedgerStore store, int writes) {
		AtomicInteger left = new AtomicInteger(writes);
		this.store = (LedgerStore) Proxy.newProxyInstance(LedgerStore.class.getClassLoader(),
				new Class<?>[] { LedgerStore.class }, (proxy, method, arguments) -> {
					this.calls.incrementAndGet();
					if (WRITES.contains(method.getName()) && left.getAndDecrement() <= 0) {
						throw new StoppedException();
					}
					try {
						return method.invoke(store, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	LedgerStore store() {
		return this.store;
	}

	int calls() {
		return this.calls.get();
	}

	static final class StoppedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
