package com.olate.sms.account.history;

import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The history of the account that is logged in.
 */
@RestController
@RequestMapping("/v1")
class HistoryController {

	private final EventHistory events;

	private final MessageHistory messages;

	HistoryController(EventHistory events, MessageHistory messages) {
		this.events = events;
		this.messages = messages;
	}

	@Operation(summary = "Lists events, newest first")
	@GetMapping("/events")
	Page<EventRow> events(AccountId account, @RequestParam(name = "state", required = false) @Nullable String state,
			@RequestParam(name = "eventId", required = false) @Nullable String eventId,
			@RequestParam(name = "from", required = false) @Nullable String from,
			@RequestParam(name = "to", required = false) @Nullable String to, PageQuery query) {
		HistoryFilters filters = new HistoryFilters();
		Instant earliest = filters.instant("from", from);
		Instant end = filters.instant("to", to);
		EventFilter filter = new EventFilter(filters.state(EventState.class, state), filters.text("eventId", eventId),
				earliest, end);
		filters.check(earliest, end);
		return this.events.page(account, filter, query);
	}

	@Operation(summary = "Lists messages, newest event first and in send order within one")
	@GetMapping("/messages")
	Page<MessageRow> messages(AccountId account, @RequestParam(name = "state", required = false) @Nullable String state,
			@RequestParam(name = "eventId", required = false) @Nullable String eventId,
			@RequestParam(name = "contactId", required = false) @Nullable String contactId,
			@RequestParam(name = "from", required = false) @Nullable String from,
			@RequestParam(name = "to", required = false) @Nullable String to,
			@RequestParam(name = "q", required = false) @Nullable String q, PageQuery query) {
		HistoryFilters filters = new HistoryFilters();
		Instant earliest = filters.instant("from", from);
		Instant end = filters.instant("to", to);
		MessageFilter filter = new MessageFilter(filters.state(MessageState.class, state),
				filters.text("eventId", eventId), filters.text("contactId", contactId), earliest, end,
				filters.search(q));
		filters.check(earliest, end);
		return this.messages.page(account, filter, query);
	}

}
