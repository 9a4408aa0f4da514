package com.olate.sms.account.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * Dates and times as people read them, in the time zone of the account that is signed in;
 * operators read UTC. Templates call it {@code @times}.
 */
@Component
public class Times {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

	private final Shell shell;

	private final Clock clock;

	Times(Shell shell, Clock clock) {
		this.shell = shell;
		this.clock = clock;
	}

	/**
	 * A moment of the past or near future: {@code Today 14:05}, {@code 3 Mar 2026 14:05}.
	 */
	public String moment(Instant at) {
		return day(at) + " " + clock(at);
	}

	/**
	 * To the second, for following one message: {@code 3 Mar 2026 14:05:09}.
	 */
	public String exact(Instant at) {
		return DAY.format(local(at)) + " " + SECONDS.format(local(at));
	}

	/**
	 * The day alone: {@code Today}, {@code Yesterday} or {@code 3 Mar 2026}.
	 */
	public String day(Instant at) {
		long ago = ChronoUnit.DAYS.between(local(at).toLocalDate(), today());
		if (ago == 0) {
			return "Today";
		}
		return (ago == 1) ? "Yesterday" : DAY.format(local(at));
	}

	/**
	 * Since when, in the middle of a sentence: {@code Tuesday 09:12}, or with its date
	 * where that was over six days ago.
	 */
	public String since(Instant at) {
		long ago = ChronoUnit.DAYS.between(local(at).toLocalDate(), today());
		if (ago < 2) {
			return day(at).toLowerCase(Locale.ROOT) + " " + clock(at);
		}
		return ((ago < 7) ? WEEKDAY : DAY).format(local(at)) + " " + clock(at);
	}

	/**
	 * The time of the day alone: {@code 14:05}.
	 */
	public String clock(Instant at) {
		return CLOCK.format(local(at));
	}

	/**
	 * The same to the second: {@code 14:05:09}.
	 */
	public String second(Instant at) {
		return SECONDS.format(local(at));
	}

	/**
	 * For programs: {@code datetime} of a {@code time} element.
	 */
	public String iso(Instant at) {
		return at.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	/**
	 * The zone that all of these are in.
	 */
	public ZoneId zone() {
		return this.shell.viewer().zone();
	}

	/**
	 * The day that it is where the account is.
	 */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), zone());
	}

	private ZonedDateTime local(Instant at) {
		return at.atZone(zone());
	}

}
