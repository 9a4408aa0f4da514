package com.olate.sms.ingest.web;

import java.util.concurrent.CompletableFuture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /v1/events}. The answer is written by {@link Exchange}, whatever the caller
 * says it accepts.
 */
@RestController
class EventsController implements EventsApi {

	private final EventIntake intake;

	private final IngestMetrics metrics;

	EventsController(EventIntake intake, IngestMetrics metrics) {
		this.intake = intake;
		this.metrics = metrics;
	}

	@Override
	@PostMapping(EventsApi.PATH)
	public void take(HttpServletRequest request, HttpServletResponse response) {
		long startedAt = System.nanoTime();
		Exchange exchange = Exchange.start(request, response);
		exchange.answerWith(intake(exchange), (answer) -> this.metrics.count(answer, System.nanoTime() - startedAt));
	}

	private CompletableFuture<Answer> intake(Exchange exchange) {
		try {
			return this.intake.take(exchange);
		}
		catch (RuntimeException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

}
