package com.olate.sms.account.history;

import java.time.Instant;
import java.util.Comparator;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Msisdn;
import org.jspecify.annotations.Nullable;

/**
 * One message row: the text that one contact receives, or why it does not. Its text is on
 * the event. Name and number are those of the reserve.
 *
 * @param number invoice number, for the two invoice types
 * @param contactName {@link #ERASED} where it was erased
 * @param msisdn null where it was erased
 * @param sequence place within its event in send order, from 0
 * @param cost credits reserved for it; 0 for a row that was {@code NOT_SENT} from the
 * start
 * @param credit what became of them
 * @param reason why, where the state alone does not say
 * @param route the route that was tried last; {@code log} means not sent to a phone
 * @param carrierStatus the carrier's own code
 * @param late what a receipt said after the credit had been returned
 * @param at when it was reserved: the same for all messages of an event
 * @param updatedAt when its state was reached
 * @param ledgerSeq the last ledger entry that was applied to it
 */
public record MessageDocument(MessageId id, AccountId accountId, EventKey eventKey, String eventId, String eventType,
		@Nullable String number, String contactId, String contactName, @Nullable Msisdn msisdn, int sequence, int cost,
		CreditState credit, MessageState state, @Nullable String reason, @Nullable String route,
		@Nullable String carrierStatus, @Nullable MessageState late, Instant at, Instant updatedAt, long ledgerSeq) {

	/** Stands in for the name of a contact that was erased on request. */
	public static final String ERASED = "Erased contact";

	/** The order within one event. */
	public static final Comparator<MessageDocument> SEND_ORDER = Comparator.comparingInt(MessageDocument::sequence);

	public MessageDocument {
		if (cost < 0 || sequence < 0 || (cost == 0) != (credit == CreditState.NONE)) {
			throw new IllegalArgumentException("A message costs credits exactly if they were reserved");
		}
	}

	/**
	 * The credits reserved or spent for it: 0 once they were returned.
	 */
	public int credits() {
		return (this.credit == CreditState.RESERVED || this.credit == CreditState.CAPTURED) ? this.cost : 0;
	}

	/**
	 * The number as people read it: empty where it was erased.
	 */
	public String digits() {
		return (this.msisdn != null) ? this.msisdn.value() : "";
	}

	@Override
	public String toString() {
		return "MessageDocument[id=" + this.id + ", msisdn=" + ((this.msisdn != null) ? this.msisdn.masked() : "erased")
				+ ", state=" + this.state + ", reason=" + this.reason + ", credit=" + this.credit + ", ledgerSeq="
				+ this.ledgerSeq + "]";
	}

}
