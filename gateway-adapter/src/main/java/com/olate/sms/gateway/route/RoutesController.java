package com.olate.sms.gateway.route;

import java.util.List;

import com.olate.sms.gateway.delivery.OperatorPauses;
import com.olate.sms.gateway.delivery.RouteLanes;
import com.olate.sms.gateway.delivery.RouteView;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Routes as other services and operators see them, and the calls by which operators pause
 * them. Each call may be repeated, and answers how the routes stand now.
 */
@RestController
class RoutesController {

	private final RouteLanes lanes;

	private final OperatorPauses pauses;

	RoutesController(RouteLanes lanes, OperatorPauses pauses) {
		this.lanes = lanes;
		this.pauses = pauses;
	}

	@GetMapping("/internal/v1/routes")
	AllRoutes routes() {
		String reason = this.pauses.ofAll().orElse("");
		return new AllRoutes(this.lanes.views(), new Sending(!reason.isEmpty(), reason));
	}

	@PostMapping("/internal/v1/routes/pause")
	AllRoutes pause(@RequestBody PauseOrder order) {
		this.pauses.pauseAll(order.words());
		return routes();
	}

	@PostMapping("/internal/v1/routes/resume")
	AllRoutes resume() {
		this.pauses.resumeAll();
		return routes();
	}

	@PostMapping("/internal/v1/routes/{name}/pause")
	AllRoutes pause(@PathVariable String name, @RequestBody PauseOrder order) {
		this.pauses.pauseRoute(known(name), order.words());
		return routes();
	}

	@PostMapping("/internal/v1/routes/{name}/resume")
	AllRoutes resume(@PathVariable String name) {
		this.pauses.resumeRoute(known(name));
		return routes();
	}

	private String known(String name) {
		if (!this.lanes.has(name)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return name;
	}

	/**
	 * All routes, as {@code routes.schema.json} has it.
	 *
	 * @param items each of them
	 * @param sending whether anything is sent at all
	 */
	record AllRoutes(List<RouteView> items, Sending sending) {

		AllRoutes {
			items = List.copyOf(items);
		}

	}

	/**
	 * All sending.
	 *
	 * @param paused whether an operator paused it
	 * @param reason who and why
	 */
	record Sending(boolean paused, String reason) {
	}

}
