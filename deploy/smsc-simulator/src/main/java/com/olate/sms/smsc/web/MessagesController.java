package com.olate.sms.smsc.web;

import java.util.Map;
import java.util.Set;

import com.olate.sms.smsc.phone.Phones;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The messages on the phones as JSON, newest first.
 */
@RestController
class MessagesController {

	private final Phones phones;

	MessagesController(Phones phones) {
		this.phones = phones;
	}

	@GetMapping("/phones/{msisdn}/messages")
	MessageList onOnePhone(@PathVariable String msisdn, @RequestParam Map<String, String> parameters) {
		return MessageList.of(this.phones.messagesTo(msisdn), PageQuery.of(parameters, Set.of("page", "size")));
	}

	@GetMapping("/messages")
	MessageList onAllPhones(@RequestParam Map<String, String> parameters) {
		PageQuery query = PageQuery.of(parameters, Set.of("since", "page", "size"));
		return MessageList.of(this.phones.messagesSince(query.since()), query);
	}

	@DeleteMapping("/messages")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void forget() {
		this.phones.clear();
	}

}
