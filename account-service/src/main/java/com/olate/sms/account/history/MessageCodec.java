package com.olate.sms.account.history;

import java.util.Date;
import java.util.Objects;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Msisdn;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Messages to and from their documents. Absent values are absent fields.
 */
public final class MessageCodec {

	private MessageCodec() {
	}

	public static Document write(MessageDocument message) {
		Document document = new Document(MessageFields.ID, message.id().value())
			.append(MessageFields.ACCOUNT, message.accountId().value())
			.append(MessageFields.EVENT_KEY, message.eventKey().value())
			.append(MessageFields.EVENT_ID, message.eventId())
			.append(MessageFields.EVENT_TYPE, message.eventType());
		put(document, MessageFields.NUMBER, message.number());
		document.append(MessageFields.CONTACT_ID, message.contactId())
			.append(MessageFields.SEQUENCE, message.sequence())
			.append(MessageFields.COST, message.cost())
			.append(MessageFields.CREDIT, message.credit().name())
			.append(MessageFields.STATE, message.state().name())
			.append(MessageFields.RANK, message.state().rank());
		if (message.msisdn() != null) {
			document.append(MessageFields.CONTACT_NAME, message.contactName())
				.append(MessageFields.MSISDN, message.msisdn().value());
		}
		put(document, MessageFields.REASON, message.reason());
		put(document, MessageFields.ROUTE, message.route());
		put(document, MessageFields.CARRIER_STATUS, message.carrierStatus());
		if (message.late() != null) {
			document.append(MessageFields.LATE, message.late().name());
		}
		document.append(MessageFields.AT, Date.from(message.at()))
			.append(MessageFields.UPDATED_AT, Date.from(message.updatedAt()))
			.append(MessageFields.LEDGER_SEQ, message.ledgerSeq());
		if (message.credit() == CreditState.RESERVED) {
			document.append(MessageFields.OPEN, message.accountId().value());
		}
		return document;
	}

	public static MessageDocument read(Document document) {
		String late = document.getString(MessageFields.LATE);
		String msisdn = document.getString(MessageFields.MSISDN);
		return new MessageDocument(new MessageId(document.getString(MessageFields.ID)),
				new AccountId(document.getString(MessageFields.ACCOUNT)),
				new EventKey(document.getString(MessageFields.EVENT_KEY)), document.getString(MessageFields.EVENT_ID),
				document.getString(MessageFields.EVENT_TYPE), document.getString(MessageFields.NUMBER),
				document.getString(MessageFields.CONTACT_ID),
				Objects.requireNonNullElse(document.getString(MessageFields.CONTACT_NAME), MessageDocument.ERASED),
				(msisdn != null) ? new Msisdn(msisdn) : null, document.getInteger(MessageFields.SEQUENCE),
				document.getInteger(MessageFields.COST), CreditState.valueOf(document.getString(MessageFields.CREDIT)),
				MessageState.valueOf(document.getString(MessageFields.STATE)), document.getString(MessageFields.REASON),
				document.getString(MessageFields.ROUTE), document.getString(MessageFields.CARRIER_STATUS),
				(late != null) ? MessageState.valueOf(late) : null, document.getDate(MessageFields.AT).toInstant(),
				document.getDate(MessageFields.UPDATED_AT).toInstant(), document.getLong(MessageFields.LEDGER_SEQ));
	}

	private static void put(Document document, String field, @Nullable String value) {
		if (value != null) {
			document.append(field, value);
		}
	}

}
