package com.olate.sms.account.ui.operator;

import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.routes.GatewayRoutes;
import com.olate.sms.account.ui.FormFaults;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The routes to carriers, and pausing them.
 */
@Controller
@RequestMapping("/operator/routes")
class RoutesPage {

	private final GatewayRoutes routes;

	RoutesPage(GatewayRoutes routes) {
		this.routes = routes;
	}

	@GetMapping
	ModelAndView show() {
		return new ModelAndView("operator/routes").addObject("routes", this.routes.now());
	}

	@GetMapping("/pause")
	ModelAndView pauseQuestion(@RequestParam(name = "route", defaultValue = "") String route) {
		return question(route, FormFaults.NONE);
	}

	@PostMapping("/pause")
	ModelAndView pause(Operator operator, @RequestParam(name = "route", defaultValue = "") String route,
			@RequestParam(name = "reason", defaultValue = "") String reason, RedirectAttributes flash) {
		if (reason.isBlank() || reason.length() > 200) {
			ModelAndView again = question(route, FormFaults.of("reason", "Say why, in at most 200 characters."));
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		Forms.attempt(flash, () -> {
			this.routes.pause(operator, Forms.orNull(route), reason.strip());
			return "Paused. Messages wait; those whose time runs out give their credits back.";
		});
		return new ModelAndView("redirect:/operator/routes");
	}

	@PostMapping("/resume")
	String resume(Operator operator, @RequestParam(name = "route", defaultValue = "") String route,
			RedirectAttributes flash) {
		Forms.attempt(flash, () -> {
			this.routes.resume(operator, Forms.orNull(route), null);
			return "Sending goes on.";
		});
		return "redirect:/operator/routes";
	}

	private static ModelAndView question(String route, FormFaults faults) {
		return new ModelAndView("operator/route-pause").addObject("route", route).addObject("faults", faults);
	}

}
