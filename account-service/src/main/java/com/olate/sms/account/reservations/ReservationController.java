package com.olate.sms.account.reservations;

import java.util.List;
import java.util.Optional;

import com.olate.sms.account.reservations.ReserveResponse.Result;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Decides events for the dispatcher. The same request may be repeated as it is: what was
 * decided stays decided.
 */
@RestController
@Hidden
class ReservationController {

	private final Reservations reservations;

	private final ReservationMetrics metrics;

	ReservationController(Reservations reservations, ReservationMetrics metrics) {
		this.reservations = reservations;
		this.metrics = metrics;
	}

	@PostMapping("/internal/v1/reservations")
	ReserveResponse reserve(@Valid @RequestBody ReserveRequest request) {
		List<Optional<OfferedEvent>> offered = request.events()
			.stream()
			.map((event) -> event.canHaveAccount() ? Optional.of(event.toOffered()) : Optional.<OfferedEvent>empty())
			.toList();
		List<Result> results = this.reservations.decide(offered, request.most()).stream().map(Result::of).toList();
		results.forEach((result) -> this.metrics.answered(result.outcome()));
		return new ReserveResponse(results);
	}

}
