package com.olate.sms.gateway.delivery;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import com.olate.sms.gateway.submission.Message;

/**
 * A message that has to be recorded.
 *
 * @param message what is sent to whom
 * @param plan the routes that may carry it, in order
 * @param latch counts those that are not recorded yet
 */
record Command(Message message, List<String> plan, CountDownLatch latch) {

	/** It is durable now, or was before. */
	void recorded() {
		this.latch.countDown();
	}

}
