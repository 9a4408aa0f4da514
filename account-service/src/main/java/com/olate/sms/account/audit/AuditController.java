package com.olate.sms.account.audit;

import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets operators audit the ledger now.
 */
@RestController
class AuditController {

	private final AuditRuns runs;

	AuditController(AuditRuns runs) {
		this.runs = runs;
	}

	@Operation(summary = "Recalculates all ledgers and reports drift, which is 0")
	@GetMapping("/v1/admin/audit")
	Audited audit() {
		return Audited.of(this.runs.run());
	}

	/**
	 * Result of an audit.
	 *
	 * @param accounts with at least one entry
	 * @param entries recalculated
	 * @param drift differences found
	 */
	record Audited(long accounts, long entries, long drift, List<String> accountsWithDrift) {

		static Audited of(AuditReport report) {
			return new Audited(report.accounts(), report.entries(), report.drift(),
					report.findings().keySet().stream().map(AccountId::value).toList());
		}

	}

}
