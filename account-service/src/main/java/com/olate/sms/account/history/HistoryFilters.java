package com.olate.sms.account.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.olate.sms.account.search.SearchTerms;
import com.olate.sms.account.web.FieldFault;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filters of one request for history and collects what is wrong with them. An
 * empty value is a filter not set, as forms send it.
 */
final class HistoryFilters {

	private static final int LONGEST = 200;

	private final List<FieldFault> faults = new ArrayList<>();

	<E extends Enum<E>> @Nullable E state(Class<E> type, @Nullable String given) {
		String text = text("state", given);
		if (text == null) {
			return null;
		}
		for (E value : type.getEnumConstants()) {
			if (value.name().equals(text)) {
				return value;
			}
		}
		refuse("state", "wrong-form",
				"must be one of " + String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
		return null;
	}

	@Nullable String text(String field, @Nullable String given) {
		if (given == null || given.isBlank()) {
			return null;
		}
		if (given.length() > LONGEST) {
			refuse(field, "too-long", "may have at most " + LONGEST + " characters");
			return null;
		}
		return given.strip();
	}

	@Nullable SearchTerms search(@Nullable String given) {
		String text = text("q", given);
		if (text == null) {
			return null;
		}
		SearchTerms terms = SearchTerms.parse(text);
		if (terms.parts().isEmpty()) {
			refuse("q", "wrong-form", "needs letters or digits: a name, a phone number or an invoice number");
			return null;
		}
		return terms;
	}

	@Nullable Instant instant(String field, @Nullable String given) {
		String text = text(field, given);
		if (text == null) {
			return null;
		}
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			refuse(field, "wrong-form", "must be an instant such as 2026-03-01T12:00:00Z");
			return null;
		}
	}

	/**
	 * Ends the request if anything was refused, also a range that ends before it begins.
	 */
	void check(@Nullable Instant from, @Nullable Instant to) {
		if (from != null && to != null && to.isBefore(from)) {
			refuse("to", "out-of-range", "must not be before from");
		}
		if (!this.faults.isEmpty()) {
			throw ProblemException.invalid(this.faults);
		}
	}

	private void refuse(String field, String code, String message) {
		this.faults.add(new FieldFault(field, code, message));
	}

}
