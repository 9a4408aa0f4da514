package com.olate.sms.account.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.account.accounts.AccountId;

/**
 * Result of an audit.
 *
 * @param accounts with at least one entry
 * @param entries recalculated
 * @param findings what differs, by account; none is the only good answer
 */
public record AuditReport(long accounts, long entries, Map<AccountId, List<String>> findings) {

	public AuditReport {
		findings = new LinkedHashMap<>(findings);
	}

	/**
	 * How many differences there are.
	 */
	public long drift() {
		return this.findings.values().stream().mapToLong(List::size).sum();
	}

}
