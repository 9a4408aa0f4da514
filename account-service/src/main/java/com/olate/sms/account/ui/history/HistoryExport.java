package com.olate.sms.account.ui.history;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.csv.CsvDownload;
import com.olate.sms.account.csv.CsvWriter;
import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventQuery;
import com.olate.sms.account.history.ListedEvents;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.ui.Times;
import com.olate.sms.account.ui.Words;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * History as a spreadsheet: a row for each message that the filter means, and one for an
 * event that has none. Rows are written as they are read.
 */
@Component
class HistoryExport {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	private final ListedEvents events;

	private final Words words;

	private final Times times;

	HistoryExport(ListedEvents events, Words words, Times times) {
		this.events = events;
		this.words = words;
		this.times = times;
	}

	void write(AccountId account, EventQuery query, HttpServletResponse response) throws IOException {
		ZoneId zone = this.times.zone();
		try (CsvWriter csv = CsvDownload.begin(response, "history.csv")) {
			csv.row("Day", "Time (" + zone.getId() + ")", "Invoice", "Kind", "Text", "Contact", "Number", "State",
					"Since", "Credits", "Event");
			this.events.each(account, query, (event, messages) -> write(csv, zone, event, messages));
		}
	}

	private void write(CsvWriter csv, ZoneId zone, EventDocument event, List<MessageDocument> messages) {
		for (MessageDocument message : messages) {
			csv.row(DAY.format(event.at().atZone(zone)), TIME.format(event.at().atZone(zone)), event.number(),
					this.words.type(event.type()), event.text(), message.contactName(), message.digits(),
					this.words.message(message.state(), message.reason()).text(), moment(message.updatedAt(), zone),
					(message.credit() == CreditState.CAPTURED) ? -message.credits() : 0, event.eventId());
		}
		if (messages.isEmpty()) {
			csv.row(DAY.format(event.at().atZone(zone)), TIME.format(event.at().atZone(zone)), event.number(),
					this.words.type(event.type()), event.text(), null, null,
					this.words.event(event.state(), event.reason()).text(), moment(event.at(), zone), 0,
					event.eventId());
		}
	}

	private static String moment(Instant at, ZoneId zone) {
		return DAY.format(at.atZone(zone)) + " " + TIME.format(at.atZone(zone));
	}

}
