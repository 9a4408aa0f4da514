package com.olate.sms.ingest.login;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts logins as {@code olate.ingest.logins} by result: {@code known} (answered from
 * memory), {@code right}, {@code wrong}, {@code throttled}, {@code unavailable}.
 */
final class LoginMetrics {

	private final Counter known;

	private final Counter right;

	private final Counter wrong;

	private final Counter throttled;

	private final Counter unavailable;

	LoginMetrics(MeterRegistry registry) {
		this.known = counter(registry, "known");
		this.right = counter(registry, "right");
		this.wrong = counter(registry, "wrong");
		this.throttled = counter(registry, "throttled");
		this.unavailable = counter(registry, "unavailable");
	}

	void known() {
		this.known.increment();
	}

	void count(LoginResult result) {
		if (result instanceof LoginResult.Right) {
			this.right.increment();
		}
		else if (result instanceof LoginResult.Wrong) {
			this.wrong.increment();
		}
		else if (result instanceof LoginResult.Throttled) {
			this.throttled.increment();
		}
		else {
			this.unavailable.increment();
		}
	}

	private static Counter counter(MeterRegistry registry, String result) {
		return Counter.builder("olate.ingest.logins")
			.description("Login checks by result")
			.tag("result", result)
			.register(registry);
	}

}
