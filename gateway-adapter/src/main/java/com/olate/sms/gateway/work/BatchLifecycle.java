package com.olate.sms.gateway.work;

import org.springframework.context.SmartLifecycle;

/**
 * A component whose work one {@link BatchWorker} does: it starts and ends with it.
 */
public interface BatchLifecycle extends SmartLifecycle {

	BatchWorker<?> worker();

	@Override
	default void start() {
		worker().start();
	}

	@Override
	default void stop() {
		worker().stop();
	}

	@Override
	default boolean isRunning() {
		return worker().isRunning();
	}

}
