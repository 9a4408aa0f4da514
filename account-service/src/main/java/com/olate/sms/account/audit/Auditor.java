package com.olate.sms.account.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.ledger.Chains;
import com.olate.sms.account.ledger.Head;

/**
 * Replays ledgers and reports drift, while the service works on them. The head is read
 * first and nothing after it is looked at; a difference is looked at once more before it
 * counts.
 */
public class Auditor {

	private final Chains chains;

	public Auditor(Chains chains) {
		this.chains = chains;
	}

	/**
	 * Audits all accounts.
	 */
	public AuditReport audit() {
		long accounts = 0;
		long entries = 0;
		Map<AccountId, List<String>> drift = new LinkedHashMap<>();
		AccountId last = null;
		for (List<Head> heads = this.chains.heads(null); !heads.isEmpty(); heads = this.chains.heads(last)) {
			for (Head head : heads) {
				AccountAudit audit = audit(head.account());
				accounts++;
				entries += audit.entries();
				if (!audit.findings().isEmpty()) {
					drift.put(head.account(), audit.findings());
				}
				last = head.account();
			}
		}
		return new AuditReport(accounts, entries, drift);
	}

	/**
	 * Audits one account.
	 */
	public AccountAudit audit(AccountId account) {
		AccountAudit first = examine(account);
		if (first.findings().isEmpty()) {
			return first;
		}
		return examine(account);
	}

	private AccountAudit examine(AccountId account) {
		Head head = this.chains.head(account);
		ChainCheck check = new ChainCheck(head);
		this.chains.each(head, check::take);
		check.end();
		Map<MessageId, MessageDocument> rows = new HashMap<>(this.chains.open(account));
		Set<MessageId> others = check.open().stream().filter((id) -> !rows.containsKey(id)).collect(Collectors.toSet());
		if (!others.isEmpty()) {
			this.chains.messages(others).forEach((row) -> rows.put(row.id(), row));
		}
		check.compare(rows);
		this.chains.after(head)
			.filter((entry) -> entry.pending() == null && this.chains.head(account).equals(head))
			.ifPresent(check::appliedBeyond);
		return new AccountAudit(check.entries(), check.findings());
	}

	/**
	 * What was found on one account.
	 */
	public record AccountAudit(long entries, List<String> findings) {
	}

}
