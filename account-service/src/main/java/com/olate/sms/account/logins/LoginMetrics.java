package com.olate.sms.account.logins;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts verified logins by how they came and how they ended.
 */
@Component
class LoginMetrics {

	private final Map<Kind, Map<Result, Counter>> counters = new EnumMap<>(Kind.class);

	LoginMetrics(MeterRegistry registry) {
		for (Kind kind : Kind.values()) {
			Map<Result, Counter> byResult = new EnumMap<>(Result.class);
			for (Result result : Result.values()) {
				byResult.put(result,
						Counter.builder("olate.account.logins")
							.description("Verified logins")
							.tag("kind", tag(kind))
							.tag("result", tag(result))
							.register(registry));
			}
			this.counters.put(kind, byResult);
		}
	}

	void counted(Kind kind, LoginResult result) {
		this.counters.get(kind).get(Result.of(result)).increment();
	}

	private static String tag(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	enum Kind {

		PASSWORD, API_KEY

	}

	private enum Result {

		OWNER, OPERATOR, WRONG, THROTTLED, BUSY;

		static Result of(LoginResult result) {
			if (result instanceof LoginResult.Owner) {
				return OWNER;
			}
			if (result instanceof LoginResult.OperatorLogin) {
				return OPERATOR;
			}
			if (result instanceof LoginResult.Throttled) {
				return THROTTLED;
			}
			return (result instanceof LoginResult.Busy) ? BUSY : WRONG;
		}

	}

}
