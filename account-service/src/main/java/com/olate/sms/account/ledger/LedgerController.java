package com.olate.sms.account.ledger;

import java.time.Instant;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ledger of the account that is logged in, newest entry first.
 */
@RestController
class LedgerController {

	private static final int CAUSES_SHOWN = 10;

	private final Ledger ledger;

	LedgerController(Ledger ledger) {
		this.ledger = ledger;
	}

	@Operation(summary = "Lists the ledger, newest entry first")
	@GetMapping("/v1/ledger")
	Page<LedgerRow> list(AccountId account, PageQuery query) {
		long total = this.ledger.count(account);
		List<LedgerEntry> entries = (query.offset() < total) ? this.ledger.entries(account, query.page(), query.size())
				: List.of();
		return Page.of(query, entries, total).map(LedgerRow::of);
	}

	/**
	 * An entry as the owner sees it.
	 *
	 * @param cause what it was written for; of many causes the first ones and their count
	 * @param credits by how much {@code available} changed
	 * @param balance after it
	 */
	record LedgerRow(long sequence, EntryType type, String cause, long credits, Balance balance, String by,
			@Nullable String reason, Instant at) {

		static LedgerRow of(LedgerEntry entry) {
			return new LedgerRow(entry.sequence(), entry.type(), words(entry.causes()), entry.credits(),
					entry.balance(), entry.by(), entry.reason(), entry.at());
		}

		private static String words(List<String> causes) {
			int more = causes.size() - CAUSES_SHOWN;
			return String.join(", ", causes.subList(0, Math.min(CAUSES_SHOWN, causes.size())))
					+ ((more > 0) ? " and " + more + " more" : "");
		}

	}

}
