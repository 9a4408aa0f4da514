package com.olate.sms.account.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.EventDocument;

/**
 * One operation on the store that a {@link Walk} needs next, and what to do with its
 * result. Whoever executes steps may gather those of many walks into one call.
 */
sealed interface Step {

	record ReadHead(AccountId account, Consumer<Head> then) implements Step {
	}

	record ReadFacts(Set<Fact<?>> facts, Consumer<Map<Fact<?>, Object>> then) implements Step {
	}

	record Insert(Entry entry, Consumer<Insertion> then) implements Step {
	}

	record Load(EntryId id, Consumer<Optional<Entry>> then) implements Step {
	}

	record WriteMessages(List<MessageChange> changes, Runnable then) implements Step {
	}

	record WriteEvents(List<EventDocument> events, Runnable then) implements Step {
	}

	record MoveHead(Head head, Runnable then) implements Step {
	}

	record Finish(EntryId id, Runnable then) implements Step {
	}

	/**
	 * Nothing more is needed.
	 */
	record Done() implements Step {
	}

	/**
	 * How the insert of an entry ended.
	 */
	enum Insertion {

		INSERTED,
		/** An entry with this id exists: another's, or one's own after a lost answer. */
		TAKEN

	}

}
