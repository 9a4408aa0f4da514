package com.olate.sms.account.ui.credits;

import java.io.IOException;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.csv.CsvDownload;
import com.olate.sms.account.csv.CsvWriter;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.ledger.LedgerEntry;
import com.olate.sms.account.ui.Times;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
	ModelAndView show(AccountId account, @RequestParam(defaultValue = "0") String page) {
		PageQuery query = new PageQuery(page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0, SHOWN);
		long total = this.ledger.count(account);
		List<LedgerEntry> entries = (query.offset() < total) ? this.ledger.entries(account, query.page(), query.size())
				: List.of();
		return new ModelAndView("credits/statement").addObject("entries",
				Page.of(query, entries, total).map(StatementRow::of));
	}

	@GetMapping("/credits/statement.csv")
	void download(AccountId account, HttpServletResponse response) throws IOException {
		try (CsvWriter csv = CsvDownload.begin(response, "statement.csv")) {
			csv.row("number", "date and time (" + this.times.zone().getId() + ")", "what", "detail", "event", "credits",
					"available", "held", "spent");
			List<LedgerEntry> entries;
			int page = 0;
			do {
				entries = this.ledger.entries(account, page++, AT_ONCE);
				entries.forEach((entry) -> write(csv, entry));
			}
			while (entries.size() == AT_ONCE);
		}
	}

	private void write(CsvWriter csv, LedgerEntry entry) {
		StatementRow row = StatementRow.of(entry);
		csv.row(entry.sequence(), this.times.exact(entry.at()), row.what(), row.detail(), row.eventId().orElse(""),
				entry.credits(), entry.balance().available(), entry.balance().reserved(), entry.balance().spent());
	}

}
