package com.olate.sms.dispatcher.window;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;

/**
 * Lets calls of a real producer fail: some calls of a method before they reach it, others
 * after they did, as when the answer is lost. Shared by all producers of an instance.
 */
final class FaultyProducer {

	private final Map<String, Fault> before = new ConcurrentHashMap<>();

	private final Map<String, Fault> after = new ConcurrentHashMap<>();

	void failBefore(String method, int times, Supplier<RuntimeException> fault) {
		this.before.put(method, new Fault(new AtomicInteger(times), fault));
	}

	void failAfter(String method, int times, Supplier<RuntimeException> fault) {
		this.after.put(method, new Fault(new AtomicInteger(times), fault));
	}

	boolean isSpent() {
		return this.before.values().stream().allMatch(Fault::isSpent)
				&& this.after.values().stream().allMatch(Fault::isSpent);
	}

	@SuppressWarnings("unchecked")
	Producer<byte[], byte[]> around(Producer<byte[], byte[]> real) {
		return (Producer<byte[], byte[]>) Proxy.newProxyInstance(FaultyProducer.class.getClassLoader(),
				new Class<?>[] { Producer.class }, (proxy, method, arguments) -> {
					fail(this.before.get(method.getName()));
					try {
						Object result = method.invoke(real, arguments);
						fail(this.after.get(method.getName()));
						return result;
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

	private static void fail(Fault fault) {
		if (fault != null && fault.left().getAndDecrement() > 0) {
			throw fault.exception().get();
		}
	}

	private record Fault(AtomicInteger left, Supplier<RuntimeException> exception) {

		boolean isSpent() {
			return this.left.get() <= 0;
		}

	}

}
