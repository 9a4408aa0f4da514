package com.olate.sms.account.history;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.search.SearchKeys;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Events to and from their documents. Absent values are absent fields.
 */
public final class EventCodec {

	private EventCodec() {
	}

	public static Document write(EventDocument event) {
		Document document = new Document(EventFields.KEY, event.key().value())
			.append(EventFields.ACCOUNT, event.accountId().value())
			.append(EventFields.SOURCE, event.source())
			.append(EventFields.EVENT_ID, event.eventId())
			.append(EventFields.TYPE, event.type());
		if (event.number() != null) {
			document.append(EventFields.NUMBER, event.number())
				.append(EventFields.SEARCH, SearchKeys.ofInvoice(event.number()));
		}
		put(document, EventFields.CONTENT_HASH, event.contentHash());
		if (event.position() != null) {
			document.append(EventFields.POSITION, write(event.position()));
		}
		put(document, EventFields.TEXT, event.text());
		put(document, EventFields.ENCODING, event.encoding());
		document.append(EventFields.SEGMENTS, event.segments())
			.append(EventFields.SENDER, event.sender())
			.append(EventFields.ACCEPTED_AT, Date.from(event.acceptedAt()))
			.append(EventFields.WINDOW_AT, Date.from(event.windowAt()));
		if (event.notAfter() != null) {
			document.append(EventFields.NOT_AFTER, Date.from(event.notAfter()));
		}
		document.append(EventFields.STATE, event.state().name());
		put(document, EventFields.REASON, event.reason());
		return document.append(EventFields.MESSAGES, event.messages())
			.append(EventFields.NOT_SENT, event.notSent())
			.append(EventFields.LEDGER_SEQ, event.ledgerSeq())
			.append(EventFields.AT, Date.from(event.at()))
			.append(EventFields.CONFLICTS, event.conflicts().stream().map(EventCodec::write).toList());
	}

	public static Document write(SourcePosition position) {
		return new Document("topicId", position.topicId()).append("partition", position.partition())
			.append("offset", position.offset());
	}

	public static Document write(ConflictNote note) {
		return new Document(EventFields.POSITION, write(note.position()))
			.append(EventFields.CONTENT_HASH, note.contentHash())
			.append(EventFields.AT, Date.from(note.at()));
	}

	public static EventDocument read(Document document) {
		Document position = document.get(EventFields.POSITION, Document.class);
		List<ConflictNote> conflicts = document.getList(EventFields.CONFLICTS, Document.class, List.of())
			.stream()
			.map(EventCodec::readNote)
			.toList();
		return new EventDocument(new EventKey(document.getString(EventFields.KEY)),
				new AccountId(document.getString(EventFields.ACCOUNT)), document.getString(EventFields.SOURCE),
				document.getString(EventFields.EVENT_ID), document.getString(EventFields.TYPE),
				document.getString(EventFields.NUMBER), document.getString(EventFields.CONTENT_HASH),
				(position != null) ? readPosition(position) : null, document.getString(EventFields.TEXT),
				document.getString(EventFields.ENCODING), document.getInteger(EventFields.SEGMENTS),
				document.getString(EventFields.SENDER), document.getDate(EventFields.ACCEPTED_AT).toInstant(),
				document.getDate(EventFields.WINDOW_AT).toInstant(), instant(document.getDate(EventFields.NOT_AFTER)),
				EventState.valueOf(document.getString(EventFields.STATE)), document.getString(EventFields.REASON),
				document.getInteger(EventFields.MESSAGES), document.getInteger(EventFields.NOT_SENT),
				document.getLong(EventFields.LEDGER_SEQ), document.getDate(EventFields.AT).toInstant(), conflicts);
	}

	private static ConflictNote readNote(Document note) {
		return new ConflictNote(readPosition(note.get(EventFields.POSITION, Document.class)),
				note.getString(EventFields.CONTENT_HASH), note.getDate(EventFields.AT).toInstant());
	}

	private static SourcePosition readPosition(Document position) {
		return new SourcePosition(position.getString("topicId"), position.getInteger("partition"),
				position.getLong("offset"));
	}

	private static @Nullable Instant instant(@Nullable Date date) {
		return (date != null) ? date.toInstant() : null;
	}

	private static void put(Document document, String field, @Nullable String value) {
		if (value != null) {
			document.append(field, value);
		}
	}

}
