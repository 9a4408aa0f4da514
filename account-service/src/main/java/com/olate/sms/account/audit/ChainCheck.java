package com.olate.sms.account.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.Entry;
import com.olate.sms.account.ledger.Head;
import com.olate.sms.account.ledger.Line;

/**
 * Recalculates one account's chain up to its head, then holds what should still be
 * reserved against the message rows. Findings name messages and entries, never people.
 */
final class ChainCheck {

	private final Head head;

	private final List<String> findings = new ArrayList<>();

	private final Map<MessageId, Integer> open = new HashMap<>();

	private final SettledMessages settled = new SettledMessages();

	private Balance balance = Balance.ZERO;

	private long entries;

	ChainCheck(Head head) {
		this.head = head;
	}

	/**
	 * Takes the next entry; they come in order from the first.
	 */
	void take(Entry entry) {
		this.entries++;
		if (entry.id().sequence() != this.entries) {
			find("entry " + entry.id() + " stands at place " + this.entries);
			this.entries = entry.id().sequence();
		}
		try {
			this.balance = this.balance.plus(entry.outside());
			entry.lines().forEach((line) -> this.balance = line.applyTo(this.balance));
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			find("entry " + entry.id() + " moves credits that are not there");
		}
		if (!this.balance.equals(entry.balance())) {
			find("entry " + entry.id() + " says " + entry.balance() + ", its lines make " + this.balance);
			this.balance = entry.balance();
		}
		entry.lines().forEach((line) -> take(entry, line));
	}

	private void take(Entry entry, Line line) {
		if (line.kind() == Line.Kind.RESERVE) {
			if (this.settled.contains(line.message()) || this.open.put(line.message(), line.credits()) != null) {
				find("entry " + entry.id() + " reserves again for message " + line.message());
			}
			return;
		}
		Integer reserved = this.open.remove(line.message());
		if (reserved == null || reserved != line.credits()) {
			find("entry " + entry.id() + " settles " + line.credits() + " of message " + line.message() + ", for which "
					+ ((reserved != null) ? reserved : 0) + " were reserved");
		}
		this.settled.add(line.message());
	}

	/**
	 * Ends the chain.
	 */
	void end() {
		if (this.entries != this.head.sequence()) {
			find("the head is at " + this.head.sequence() + ", the chain ends at " + this.entries);
		}
		if (!this.balance.equals(this.head.balance())) {
			find("the head says " + this.head.balance() + ", the chain makes " + this.balance);
		}
	}

	/**
	 * What the chain up to the head leaves reserved.
	 */
	Set<MessageId> open() {
		return this.open.keySet();
	}

	/**
	 * Compares with message rows, all read after the head: those that say they are
	 * reserved, and those that the chain says are. A row that a later entry has touched
	 * is that entry's affair.
	 */
	void compare(Map<MessageId, MessageDocument> rows) {
		this.open.forEach((id, credits) -> {
			MessageDocument row = rows.get(id);
			if (row == null) {
				find("message " + id + " is reserved and has no row");
			}
			else if (isOurs(row) && (row.credit() != CreditState.RESERVED || row.cost() != credits)) {
				find("message " + id + " is reserved, its row says " + row.credit() + " " + row.cost());
			}
		});
		rows.values()
			.stream()
			.filter((row) -> isOurs(row) && row.credit() == CreditState.RESERVED && !this.open.containsKey(row.id()))
			.forEach((row) -> find("message " + row.id() + " says it is reserved, the chain does not"));
	}

	/**
	 * An entry after the head that has been applied: the head has been moved back.
	 */
	void appliedBeyond(Entry entry) {
		find("entry " + entry.id() + " was applied, the head is still before it");
	}

	long entries() {
		return this.entries;
	}

	List<String> findings() {
		return List.copyOf(this.findings);
	}

	private boolean isOurs(MessageDocument row) {
		return row.ledgerSeq() <= this.head.sequence();
	}

	private void find(String finding) {
		this.findings.add(finding);
	}

}
