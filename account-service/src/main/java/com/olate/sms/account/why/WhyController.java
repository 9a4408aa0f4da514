package com.olate.sms.account.why;

import com.olate.sms.account.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells operators why a person did not get a message.
 */
@RestController
class WhyController {

	private final Why why;

	WhyController(Why why) {
		this.why = why;
	}

	@Operation(summary = "Follows an event id, an invoice number, a message id or a phone number through all accounts")
	@GetMapping("/v1/admin/why")
	WhyAnswer ask(@RequestParam(name = "q", required = false) @Nullable String text, PageQuery page) {
		return this.why.ask((text != null) ? text : "", page, page);
	}

}
