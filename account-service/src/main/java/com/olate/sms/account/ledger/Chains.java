package com.olate.sms.account.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.ledger.HistoryFacts.MessageOf;
import org.jspecify.annotations.Nullable;

/**
 * The ledgers as they are stored, for those who check them. Reads only.
 */
public class Chains {

	private static final int PAGE = 500;

	private final LedgerStore store;

	Chains(LedgerStore store) {
		this.store = store;
	}

	/**
	 * Heads of accounts that have entries, in the order of their ids.
	 * @param after where to go on, or null to begin
	 */
	public List<Head> heads(@Nullable AccountId after) {
		return this.store.heads(after, PAGE);
	}

	public Head head(AccountId account) {
		return this.store.heads(List.of(account)).get(account);
	}

	/**
	 * Shows the entries from the first up to the head, in their order; one that is
	 * missing is left out.
	 */
	public void each(Head head, Consumer<Entry> reader) {
		for (long first = 1; first <= head.sequence(); first += PAGE) {
			List<EntryId> ids = LongStream.range(first, Math.min(first + PAGE, head.sequence() + 1))
				.mapToObj((sequence) -> new EntryId(head.account(), sequence))
				.toList();
			Map<EntryId, Entry> found = this.store.load(ids);
			ids.stream().map(found::get).filter((entry) -> entry != null).forEach(reader);
		}
	}

	/**
	 * The entry after the head, which has been written and not applied.
	 */
	public Optional<Entry> after(Head head) {
		return Optional.ofNullable(this.store.load(List.of(head.next())).get(head.next()));
	}

	/**
	 * The messages whose credit is reserved, as their rows say.
	 */
	public Map<MessageId, MessageDocument> open(AccountId account) {
		return this.store.open(account)
			.stream()
			.collect(Collectors.toMap(MessageDocument::id, Function.identity(), (one, same) -> one));
	}

	/**
	 * Those of the rows that are there.
	 */
	public List<MessageDocument> messages(Collection<MessageId> ids) {
		Facts facts = new Facts();
		List<MessageOf> wanted = ids.stream().map(MessageOf::new).toList();
		facts.learn(this.store.read(wanted));
		return wanted.stream().flatMap((fact) -> facts.get(fact).stream()).toList();
	}

}
