package com.olate.sms.account.routes;

import com.olate.sms.account.actions.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The routes to carriers, for operators.
 */
@RestController
@RequestMapping("/v1/admin/routes")
class RoutesController {

	private final GatewayRoutes routes;

	RoutesController(GatewayRoutes routes) {
		this.routes = routes;
	}

	@Operation(summary = "Shows how the routes to carriers stand")
	@GetMapping
	Routes now() {
		return this.routes.now();
	}

	@Operation(summary = "Pauses a route, or all sending: messages wait until their time is up")
	@PostMapping("/pause")
	Routes pause(Operator operator, @Valid @RequestBody Pause pause) {
		return this.routes.pause(operator, pause.route(), pause.reason());
	}

	@Operation(summary = "Lets a route, or all sending, go on")
	@PostMapping("/resume")
	Routes resume(Operator operator, @Valid @RequestBody Resumption resumption) {
		return this.routes.resume(operator, resumption.route(), resumption.reason());
	}

	/**
	 * What to pause.
	 *
	 * @param route its name, or missing for all sending
	 */
	record Pause(@Nullable @Size(max = 60) String route, @NotBlank @Size(max = 500) String reason) {
	}

	/**
	 * What to let go on.
	 *
	 * @param route its name, or missing for all sending
	 */
	record Resumption(@Nullable @Size(max = 60) String route, @Nullable @Size(max = 500) String reason) {
	}

}
