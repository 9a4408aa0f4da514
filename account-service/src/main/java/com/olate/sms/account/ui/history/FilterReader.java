package com.olate.sms.account.ui.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.olate.sms.account.contacts.ContactId;
import com.olate.sms.account.history.EventQuery;
import com.olate.sms.account.history.Outcome;
import com.olate.sms.account.search.SearchTerms;
import com.olate.sms.account.web.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * Reads a typed filter, days as those of the account's time zone.
 */
final class FilterReader {

	private static final int LONGEST = 200;

	private static final String TYPE = "[a-z][a-z0-9.-]{0,99}";

	private final ZoneId zone;

	private final List<FieldFault> faults = new ArrayList<>();

	FilterReader(ZoneId zone) {
		this.zone = zone;
	}

	/**
	 * The query; without a filter that has a fault.
	 */
	EventQuery read(HistoryFilter filter) {
		LocalDate first = day("from", filter.from());
		LocalDate last = day("to", filter.to());
		if (first != null && last != null && last.isBefore(first)) {
			refuse("to", "The last day must not be before the first.");
		}
		return new EventQuery(start(first), start((last != null) ? last.plusDays(1) : null), outcome(filter.outcome()),
				type(filter.type()), contact(filter.contact()), search(filter.q()));
	}

	/**
	 * What is wrong with the filter, in the order of its fields.
	 */
	List<FieldFault> faults() {
		return List.copyOf(this.faults);
	}

	private @Nullable LocalDate day(String field, String typed) {
		if (typed.isEmpty()) {
			return null;
		}
		try {
			LocalDate day = LocalDate.parse(typed);
			if (day.getYear() > 0 && day.getYear() < 10_000) {
				return day;
			}
		}
		catch (DateTimeException ex) {
			// Refused below.
		}
		refuse(field, "Write a day as year, month and day, such as 2026-03-01.");
		return null;
	}

	private @Nullable Instant start(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(this.zone).toInstant() : null;
	}

	private @Nullable Outcome outcome(String typed) {
		if (typed.isEmpty()) {
			return null;
		}
		for (Outcome outcome : Outcome.values()) {
			if (Choice.value(outcome).equals(typed.toLowerCase(Locale.ROOT))) {
				return outcome;
			}
		}
		refuse("outcome", "Choose one of the list.");
		return null;
	}

	private @Nullable String type(String typed) {
		if (typed.isEmpty() || typed.matches(TYPE)) {
			return typed.isEmpty() ? null : typed;
		}
		refuse("type", "Choose one of the list.");
		return null;
	}

	private @Nullable String contact(String typed) {
		if (typed.isEmpty() || ContactId.isValid(typed)) {
			return typed.isEmpty() ? null : typed;
		}
		refuse("contact", "Choose one of the list.");
		return null;
	}

	private @Nullable SearchTerms search(String typed) {
		if (typed.isEmpty()) {
			return null;
		}
		SearchTerms terms = SearchTerms.parse(typed.substring(0, Math.min(LONGEST, typed.length())));
		if (typed.length() > LONGEST || terms.parts().isEmpty()) {
			refuse("q", "Write a name, a phone number or an invoice number.");
			return null;
		}
		return terms;
	}

	private void refuse(String field, String message) {
		this.faults.add(new FieldFault(field, "wrong-form", message));
	}

}
