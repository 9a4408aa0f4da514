package com.olate.sms.account.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import com.olate.sms.account.web.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * A first and a last day as typed into a filter; what is empty does not narrow the list.
 * Templates show their fields by {@code forms.html}.
 *
 * @param from first day, as {@code 2026-03-01}
 * @param to last day
 */
public record TypedDays(String from, String to) {

	public TypedDays(@Nullable String from, @Nullable String to) {
		this.from = (from != null) ? from.strip() : "";
		this.to = (to != null) ? to.strip() : "";
	}

	public boolean isEmpty() {
		return this.from.isEmpty() && this.to.isEmpty();
	}

	/**
	 * The moments they mean where days begin and end as in the zone. A day with a fault
	 * does not narrow the list.
	 */
	public Moments in(ZoneId zone) {
		List<FieldFault> faults = new ArrayList<>();
		LocalDate first = day("from", this.from, faults);
		LocalDate last = day("to", this.to, faults);
		if (first != null && last != null && last.isBefore(first)) {
			faults.add(fault("to", "The last day must not be before the first."));
		}
		return new Moments(start(first, zone), start((last != null) ? last.plusDays(1) : null, zone), faults);
	}

	private static @Nullable LocalDate day(String field, String typed, List<FieldFault> faults) {
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
		faults.add(fault(field, "Write a day as year, month and day, such as 2026-03-01."));
		return null;
	}

	private static FieldFault fault(String field, String message) {
		return new FieldFault(field, "wrong-form", message);
	}

	private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
		return (day != null) ? day.atStartOfDay(zone).toInstant() : null;
	}

	/**
	 * From when, and until when, exclusively; in the order of the fields what is wrong.
	 */
	public record Moments(@Nullable Instant from, @Nullable Instant until, List<FieldFault> faults) {

		public Moments {
			faults = List.copyOf(faults);
		}

	}

}
