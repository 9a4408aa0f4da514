package com.olate.sms.gateway.route;

import java.util.List;

import com.olate.sms.gateway.delivery.RouteLanes;

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
		return new Routes(this.lanes.views());
	}

	/**
	 * All routes.
	 *
	 * @param items each of them
	 */
	record Routes(List<RouteLanes.View> items) {

		Routes {
			items = List.copyOf(items);
		}

	}

}
