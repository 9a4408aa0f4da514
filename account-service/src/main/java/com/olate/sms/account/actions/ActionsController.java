package com.olate.sms.account.actions;

import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows operators what operators changed.
 */
@RestController
class ActionsController {

	private final OperatorActions actions;

	ActionsController(OperatorActions actions) {
		this.actions = actions;
	}

	@Operation(summary = "Lists what operators changed, newest first")
	@GetMapping("/v1/admin/actions")
	Page<OperatorAction> list(@RequestParam(name = "operator", required = false) @Nullable String operator,
			@RequestParam(name = "accountId", required = false) @Nullable String accountId,
			@RequestParam(name = "type", required = false) @Nullable ActionType type, PageQuery page) {
		return this.actions.page(new ActionFilter(operator, accountId, type, null, null), page);
	}

}
