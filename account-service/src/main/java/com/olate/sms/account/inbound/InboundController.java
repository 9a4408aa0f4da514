package com.olate.sms.account.inbound;

import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows operators what phones texted.
 */
@RestController
class InboundController {

	private final InboundTexts texts;

	InboundController(InboundTexts texts) {
		this.texts = texts;
	}

	@Operation(summary = "Lists the texts that phones sent, newest first")
	@GetMapping("/v1/admin/inbound")
	Page<InboundText> list(@RequestParam(name = "keyword", required = false) @Nullable Keyword keyword,
			PageQuery page) {
		return this.texts.page(keyword, page);
	}

}
