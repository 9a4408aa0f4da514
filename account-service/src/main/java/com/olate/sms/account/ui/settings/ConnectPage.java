package com.olate.sms.account.ui.settings;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.topics.TopicsCatalog;
import com.olate.sms.account.web.ProblemException;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * How to connect a billing system, with the account's own username and id.
 */
@Controller
class ConnectPage {

	private static final String CURL = """
			curl --user %s \\
			     --header 'Idempotency-Key: INV-1001-created' \\
			     --json '{"type": "invoice.created",
			              "data": {"number": "INV-1001", "customer": "Umbrella Trading",
			                       "amount": 1250.00, "currency": "USD", "due": "2027-01-31"}}' \\
			     %s""";

	private static final String RECORD = """
			topic    %s
			key      %s
			headers  ce_specversion: 1.0
			         ce_id: INV-1001-created
			         ce_source: urn:example:billing
			         ce_type: invoice.created
			         ce_subject: %2$s
			         content-type: application/json
			value    {"number": "INV-1001", "customer": "Umbrella Trading",
			          "amount": 1250.00, "currency": "USD", "due": "2027-01-31"}""";

	private final Accounts accounts;

	private final TopicsCatalog topics;

	private final ConnectProperties properties;

	ConnectPage(Accounts accounts, TopicsCatalog topics, ConnectProperties properties) {
		this.accounts = accounts;
		this.topics = topics;
		this.properties = properties;
	}

	@GetMapping("/settings/connect")
	ModelAndView show(AccountId id) {
		Account account = this.accounts.find(id).orElseThrow(ProblemException::notFound);
		String url = this.properties.eventsUrl() + "/v1/events";
		String topic = this.topics.nameOf("notification-events");
		return new ModelAndView("settings/connect").addObject("username", account.username())
			.addObject("accountId", id.value())
			.addObject("url", url)
			.addObject("topic", topic)
			.addObject("curl", CURL.formatted(quoted(account.username()), url))
			.addObject("record", RECORD.formatted(topic, id.value()));
	}

	/** As a shell takes it, whatever characters it has. */
	static String quoted(String text) {
		return text.matches("[A-Za-z0-9._@-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
	}

}
