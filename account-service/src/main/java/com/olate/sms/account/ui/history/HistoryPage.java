package com.olate.sms.account.ui.history;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactId;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.history.EventPlace;
import com.olate.sms.account.history.EventQuery;
import com.olate.sms.account.history.EventSlice;
import com.olate.sms.account.history.HistoryProperties;
import com.olate.sms.account.history.ListedEvents;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.ui.Times;
import com.olate.sms.account.ui.Words;
import com.olate.sms.account.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The list of events, which opens to their recipients, with its filters.
 */
@Controller
@RequestMapping("/history")
class HistoryPage {

	private static final int SIZE = 20;

	/** Longer lists of contacts are found by the search box. */
	private static final int MOST_CONTACTS = 200;

	private final ListedEvents events;

	private final Contacts contacts;

	private final HistoryExport export;

	private final HistoryProperties properties;

	private final Words words;

	private final Times times;

	private final Clock clock;

	HistoryPage(ListedEvents events, Contacts contacts, HistoryExport export, HistoryProperties properties, Words words,
			Times times, Clock clock) {
		this.events = events;
		this.contacts = contacts;
		this.export = export;
		this.properties = properties;
		this.words = words;
		this.times = times;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView list(AccountId account, @ModelAttribute("filter") HistoryFilter filter,
			@RequestParam(required = false) @Nullable String older,
			@RequestParam(required = false) @Nullable String newer) {
		FilterReader reader = new FilterReader(this.times.zone());
		EventQuery query = reader.read(filter);
		ModelAndView page = new ModelAndView("history/list").addObject("faults", FormFaults.of(reader.faults()))
			.addObject("outcomes", Choice.outcomes())
			.addObject("types", Choice.types(this.words))
			.addObject("people", people(account, filter))
			.addObject("filtered", !filter.isEmpty())
			.addObject("more", filter.isNarrowed())
			.addObject("years", this.properties.retention().toDays() / 365)
			.addObject("days", this.properties.retention().toDays())
			.addObject("export", filter.address("/history.csv"));
		if (!reader.faults().isEmpty()) {
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page.addObject("rows", null);
		}
		EventPlace place = place(account, (newer != null) ? newer : older);
		EventSlice slice = this.events.slice(account, query, place,
				(newer != null) ? EventPlace.Direction.NEWER : EventPlace.Direction.OLDER, SIZE);
		return list(page, slice, filter, place == null, null);
	}

	/**
	 * The list alone, for a page that is shown; nothing if it shows this list already. A
	 * list that is final says so, and the page stops asking.
	 */
	@GetMapping("/list")
	@Nullable ModelAndView refresh(AccountId account, @ModelAttribute("filter") HistoryFilter filter,
			@RequestParam(required = false) @Nullable String until,
			@RequestParam(required = false) @Nullable String seen, HttpServletResponse response) {
		FilterReader reader = new FilterReader(this.times.zone());
		EventSlice slice = this.events.slice(account, reader.read(filter), null, EventPlace.Direction.OLDER, SIZE);
		ModelAndView page = new ModelAndView("history/rows :: rows").addObject("filtered", !filter.isEmpty());
		list(page, slice, filter, true, until);
		if (Refresh.mark(List.of()).equals(seen) && !slice.events().isEmpty()) {
			// The first of all: the page gets its filter, too.
			response.setHeader("HX-Refresh", "true");
		}
		if (page.getModel().get("refresh") instanceof Refresh refresh && refresh.seen().equals(seen)) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return null;
		}
		return page;
	}

	@GetMapping("/history.csv")
	void download(AccountId account, @ModelAttribute("filter") HistoryFilter filter, HttpServletResponse response)
			throws IOException {
		FilterReader reader = new FilterReader(this.times.zone());
		EventQuery query = reader.read(filter);
		if (!reader.faults().isEmpty()) {
			throw ProblemException.invalid(reader.faults());
		}
		this.export.write(account, query, response);
	}

	private ModelAndView list(ModelAndView page, EventSlice slice, HistoryFilter filter, boolean newest,
			@Nullable String until) {
		List<EventRow> rows = slice.events().stream().map((event) -> EventRow.of(event, this.words)).toList();
		return page.addObject("rows", rows)
			.addObject("searchedTo", slice.searchedTo())
			.addObject("newer", (slice.newer() != null) ? filter.address("", "newer", slice.newer().toString()) : null)
			.addObject("older", (slice.older() != null) ? filter.address("", "older", slice.older().toString()) : null)
			.addObject("refresh", Refresh.of(rows, filter, newest, until, this.clock));
	}

	private static @Nullable EventPlace place(AccountId account, @Nullable String text) {
		return (text != null) ? EventPlace.parse(account, text).orElse(null) : null;
	}

	private List<Choice> people(AccountId account, HistoryFilter filter) {
		if (this.contacts.counts(List.of(account)).getOrDefault(account, 0) <= MOST_CONTACTS) {
			List<Choice> people = this.contacts.inSendOrder(account)
				.stream()
				.map((contact) -> new Choice(contact.id().value(), contact.name()))
				.toList();
			if (filter.contact().isEmpty()
					|| people.stream().anyMatch((choice) -> choice.value().equals(filter.contact()))) {
				return people;
			}
		}
		return filter.contact().isEmpty() ? List.of() : List.of(new Choice(filter.contact(), name(account, filter)));
	}

	private String name(AccountId account, HistoryFilter filter) {
		return ContactId.isValid(filter.contact()) ? this.contacts.find(account, new ContactId(filter.contact()))
			.map(Contact::name)
			.orElse("Removed contact") : "Unknown contact";
	}

}
