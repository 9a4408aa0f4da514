package com.olate.sms.account.ui.credits;

import java.io.IOException;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.csv.CsvDownload;
import com.olate.sms.account.csv.CsvWriter;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.ledger.LedgerEntry;
import com.olate.sms.account.ledger.Stretch;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.ui.Links;
import com.olate.sms.account.ui.Times;
import com.olate.sms.account.ui.TypedDays;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every entry of the account's ledger in plain words, with the balance after it, as a
 * page and as a file.
 */
@Controller
class StatementPage {

	private static final int SHOWN = 50;

	private static final int AT_ONCE = 500;

	private final Ledger ledger;

	private final Times times;

	StatementPage(Ledger ledger, Times times) {
		this.ledger = ledger;
		this.times = times;
	}

	@GetMapping("/credits/statement")
	ModelAndView show(AccountId account, @ModelAttribute("days") TypedDays days,
			@RequestParam(defaultValue = "0") String page) {
		PageQuery query = new PageQuery(page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0, SHOWN);
		TypedDays.Moments moments = days.in(this.times.zone());
		Stretch stretch = this.ledger.between(account, moments.from(), moments.until());
		Page<StatementRow> entries = Page
			.of(query, this.ledger.entries(account, stretch, query.page(), query.size()), stretch.count())
			.map(StatementRow::of);
		ModelAndView statement = new ModelAndView("credits/statement").addObject("entries", entries)
			.addObject("faults", FormFaults.of(moments.faults()))
			.addObject("link", Links.to("/credits/statement", "from", days.from(), "to", days.to()))
			.addObject("file", Links.whole("/credits/statement.csv", "from", days.from(), "to", days.to()));
		if (!moments.faults().isEmpty()) {
			statement.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return statement;
	}

	/**
	 * The same entries as a file, some at a time.
	 */
	@GetMapping("/credits/statement.csv")
	void download(AccountId account, TypedDays days, HttpServletResponse response) throws IOException {
		TypedDays.Moments moments = days.in(this.times.zone());
		if (!moments.faults().isEmpty()) {
			throw ProblemException.invalid(moments.faults());
		}
		Stretch stretch = this.ledger.between(account, moments.from(), moments.until());
		try (CsvWriter csv = CsvDownload.begin(response, "statement.csv")) {
			csv.row("number", "date and time (" + this.times.zone().getId() + ")", "what", "detail", "event", "credits",
					"available", "held", "spent");
			for (int page = 0; (long) page * AT_ONCE < stretch.count(); page++) {
				this.ledger.entries(account, stretch, page, AT_ONCE).forEach((entry) -> write(csv, entry));
			}
		}
	}

	private void write(CsvWriter csv, LedgerEntry entry) {
		StatementRow row = StatementRow.of(entry);
		csv.row(entry.sequence(), this.times.exact(entry.at()), row.what(), row.detail(), row.eventId().orElse(""),
				entry.credits(), entry.balance().available(), entry.balance().reserved(), entry.balance().spent());
	}

}
