package com.olate.sms.account.ledger;

import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;

/**
 * One write of applying an entry to messages. Each carries its own condition, so that a
 * process that was paused and wakes up late changes nothing.
 */
sealed interface MessageChange {

	MessageId id();

	/**
	 * A new row, inserted only if it is absent.
	 */
	record Insert(MessageDocument message) implements MessageChange {

		@Override
		public MessageId id() {
			return this.message.id();
		}

	}

	/**
	 * A settlement, made only if no entry from {@code sequence} on has touched the row.
	 */
	record Settle(Settlement settlement, long sequence) implements MessageChange {

		@Override
		public MessageId id() {
			return this.settlement.message();
		}

	}

}
