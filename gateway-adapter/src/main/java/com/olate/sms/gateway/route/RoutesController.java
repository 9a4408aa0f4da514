package com.olate.sms.gateway.route;

import java.util.List;

import com.olate.sms.gateway.delivery.RouteLanes;
import com.olate.sms.gateway.delivery.RouteView;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Routes as other services and operators see them.
 */
@RestController
class RoutesController {

	private final RouteLanes lanes;

	RoutesController(RouteLanes lanes) {
		this.lanes = lanes;
	}

	@GetMapping("/internal/v1/routes")
	Routes routes() {
		return new Routes(this.lanes.views(), new Sending(false, ""));
	}

	/**
	 * All routes, as {@code routes.schema.json} has it.
	 *
	 * @param items each of them
	 * @param sending whether anything is sent at all
	 */
	record Routes(List<RouteView> items, Sending sending) {

		Routes {
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
