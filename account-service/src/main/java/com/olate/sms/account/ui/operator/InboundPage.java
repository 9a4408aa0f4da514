package com.olate.sms.account.ui.operator;

import java.util.stream.Stream;

import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.inbound.InboundText;
import com.olate.sms.account.inbound.InboundTexts;
import com.olate.sms.account.inbound.Keyword;
import com.olate.sms.account.ui.Links;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What phones texted back, and which accounts that concerned.
 */
@Controller
class InboundPage {

	private final InboundTexts texts;

	private final Accounts accounts;

	InboundPage(InboundTexts texts, Accounts accounts) {
		this.texts = texts;
		this.accounts = accounts;
	}

	@GetMapping("/operator/inbound")
	ModelAndView list(@RequestParam(name = "keyword", defaultValue = "") String keyword, PageQuery query) {
		Page<InboundText> found = this.texts.page(known(keyword), query);
		return new ModelAndView("operator/inbound").addObject("page", found)
			.addObject("names", AccountNames.of(this.accounts, found.items().stream().map(InboundPage::only)))
			.addObject("keywords", Keyword.values())
			.addObject("keyword", keyword)
			.addObject("link", Links.to("/operator/inbound", "keyword", keyword));
	}

	/** More than one is shown as a number. */
	private static @Nullable String only(InboundText text) {
		return (text.accounts().size() == 1) ? text.accounts().get(0) : null;
	}

	private static @Nullable Keyword known(String keyword) {
		return Stream.of(Keyword.values()).filter((one) -> one.name().equals(keyword)).findFirst().orElse(null);
	}

}
