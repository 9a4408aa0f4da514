package com.olate.sms.gateway.delivery;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.olate.sms.gateway.submission.Answer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts submits by their answer.
 */
@Component
class SubmitMetrics {

	private final Map<String, Counter> submits;

	SubmitMetrics(MeterRegistry registry) {
		this.submits = Stream.of(Answer.class.getPermittedSubclasses())
			.map(Class::getSimpleName)
			.collect(Collectors.toMap((kind) -> kind,
					(kind) -> Counter.builder("olate.gateway.submits")
						.description("Submits by their answer")
						.tag("result", kind.toLowerCase(Locale.ROOT))
						.register(registry)));
	}

	void answered(Answer answer) {
		this.submits.get(answer.kind()).increment();
	}

}
