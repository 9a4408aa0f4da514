package com.olate.sms.account.ui.operator;

import com.olate.sms.account.audit.AuditRuns;
import com.olate.sms.account.deadletters.Letters;
import com.olate.sms.account.orders.OrderConfirmation;
import com.olate.sms.account.orders.OrderState;
import com.olate.sms.account.routes.GatewayRoutes;
import com.olate.sms.account.web.PageQuery;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What wants an operator's attention.
 */
@Controller
class OverviewPage {

	private static final PageQuery ONE = new PageQuery(0, 1);

	private final OrderConfirmation orders;

	private final Letters letters;

	private final AuditRuns audits;

	private final GatewayRoutes routes;

	OverviewPage(OrderConfirmation orders, Letters letters, AuditRuns audits, GatewayRoutes routes) {
		this.orders = orders;
		this.letters = letters;
		this.audits = audits;
		this.routes = routes;
	}

	@GetMapping("/operator")
	ModelAndView show() {
		return new ModelAndView("operator/overview")
			.addObject("orders", this.orders.page(OrderState.AWAITING_PAYMENT, ONE).total())
			.addObject("letters", this.letters.countWaiting())
			.addObject("audit", this.audits.last().orElse(null))
			.addObject("routes", this.routes.now());
	}

}
