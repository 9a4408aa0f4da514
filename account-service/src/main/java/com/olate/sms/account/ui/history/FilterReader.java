package com.olate.sms.account.ui.history;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.olate.sms.account.contacts.ContactId;
import com.olate.sms.account.history.EventQuery;
import com.olate.sms.account.history.Outcome;
import com.olate.sms.account.search.SearchTerms;
import com.olate.sms.account.ui.TypedDays;
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
		TypedDays.Moments days = new TypedDays(filter.from(), filter.to()).in(this.zone);
		this.faults.addAll(days.faults());
		return new EventQuery(days.from(), days.until(), outcome(filter.outcome()), type(filter.type()),
				contact(filter.contact()), search(filter.q()));
	}

	/**
	 * What is wrong with the filter, in the order of its fields.
	 */
	List<FieldFault> faults() {
		return List.copyOf(this.faults);
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
