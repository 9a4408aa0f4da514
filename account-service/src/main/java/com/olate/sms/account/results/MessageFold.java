package com.olate.sms.account.results;

import java.util.Optional;

import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.ledger.Line;
import com.olate.sms.account.ledger.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * Takes results of one message one after the other. The state moves only up in rank;
 * among the final states the first wins; the first state from {@code ACCEPTED} on settles
 * the credit, and no later one settles it again.
 */
final class MessageFold {

	private final MessageDocument message;

	private MessageState state;

	private CreditState credit;

	private @Nullable MessageState late;

	private @Nullable DeliveryResult moved;

	private @Nullable DeliveryResult last;

	MessageFold(MessageDocument message) {
		this.message = message;
		this.state = message.state();
		this.credit = message.credit();
		this.late = message.late();
	}

	Effect take(DeliveryResult result) {
		CreditState says = result.state().credit();
		boolean higher = result.state().rank() > this.state.rank();
		if (says == CreditState.RESERVED || says == this.credit) {
			return (higher && this.credit != CreditState.NONE) ? move(result, Effect.MOVED) : Effect.STALE;
		}
		if (this.credit == CreditState.RESERVED) {
			this.credit = says;
			return move(result, Effect.SETTLED);
		}
		if (this.credit != CreditState.RELEASED) {
			return Effect.CONTRADICTED;
		}
		if (this.late != null && this.late.rank() >= result.state().rank()) {
			return Effect.STALE;
		}
		this.late = result.state();
		this.last = result;
		return Effect.LATE;
	}

	/**
	 * What the ledger has to write, if these results settle the credit.
	 */
	Optional<Settlement> settlement() {
		if (this.credit == this.message.credit() || this.moved == null) {
			return Optional.empty();
		}
		return Optional.of(new Settlement(this.message.id(), this.credit, this.state, this.moved.reason(),
				this.moved.route(), this.moved.carrierStatus(), this.late, this.moved.at()));
	}

	Line line() {
		return new Line(this.message.id(),
				(this.credit == CreditState.CAPTURED) ? Line.Kind.CAPTURE : Line.Kind.RELEASE, this.message.cost());
	}

	/**
	 * What history has to write, if no credit moves.
	 */
	Optional<Raise> raise() {
		if (this.last == null || this.credit != this.message.credit()) {
			return Optional.empty();
		}
		MessageState later = (this.late != this.message.late()) ? this.late : null;
		if (this.moved == null) {
			return Optional.of(new Raise(this.message.id(), null, null, null, null, later, this.last.at()));
		}
		return Optional.of(new Raise(this.message.id(), this.state, this.moved.reason(), this.moved.route(),
				this.moved.carrierStatus(), later, this.moved.at()));
	}

	private Effect move(DeliveryResult result, Effect effect) {
		this.state = result.state();
		this.moved = result;
		this.last = result;
		return effect;
	}

}
