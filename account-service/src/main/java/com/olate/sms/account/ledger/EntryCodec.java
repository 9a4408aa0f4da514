package com.olate.sms.account.ledger;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.EventCodec;
import com.olate.sms.account.history.MessageCodec;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Entries to and from their documents.
 */
final class EntryCodec {

	static final String ID = "_id";

	static final String ACCOUNT = "accountId";

	/**
	 * Account and cause, only on entries whose cause must find them again: unique.
	 */
	static final String ONCE = "once";

	static final String LINES = "lines";

	static final String PENDING = "pending";

	/** Since when an entry waits to be applied: the sweeper's sparse index. */
	static final String SINCE = "pending.since";

	/** How many messages the account has reserved on its day. */
	static final String DAY = "day";

	private EntryCodec() {
	}

	static Document write(Entry entry) {
		Document document = new Document(ID, entry.id().value()).append(ACCOUNT, entry.id().account().value())
			.append("type", entry.type().name())
			.append("token", entry.token())
			.append("causes", entry.causes())
			.append("by", entry.by());
		put(document, "reason", entry.reason());
		if (entry.type().isOutside()) {
			document.append(ONCE, once(entry.id().account(), entry.causes().get(0)));
		}
		document.append("credits", entry.credits())
			.append(LINES, entry.lines().stream().map(EntryCodec::write).toList())
			.append("balance", write(entry.balance()))
			.append(DAY, write(entry.day()))
			.append("at", Date.from(entry.at()));
		Pending pending = entry.pending();
		if (pending != null) {
			document.append(PENDING,
					new Document("since", Date.from(entry.at()))
						.append("events", pending.events().stream().map(EventCodec::write).toList())
						.append("messages", pending.messages().stream().map(MessageCodec::write).toList())
						.append("settlements", pending.settlements().stream().map(EntryCodec::write).toList()));
		}
		return document;
	}

	static Entry read(Document document) {
		return new Entry(EntryId.parse(document.getString(ID)), EntryType.valueOf(document.getString("type")),
				document.getString("token"), document.getList("causes", String.class), document.getString("by"),
				document.getString("reason"), document.getLong("credits"),
				documents(document, LINES).stream().map(EntryCodec::readLine).toList(),
				readBalance(document.get("balance", Document.class)), readDay(document.get(DAY, Document.class)),
				document.getDate("at").toInstant(), readPending(document.get(PENDING, Document.class)));
	}

	static String once(AccountId account, String cause) {
		return account.value() + "/" + cause;
	}

	static Document write(Balance balance) {
		return new Document("available", balance.available()).append("reserved", balance.reserved())
			.append("spent", balance.spent());
	}

	static Balance readBalance(Document balance) {
		return new Balance(balance.getLong("available"), balance.getLong("reserved"), balance.getLong("spent"));
	}

	static Document write(DayCount day) {
		return new Document("utc", day.day().toString()).append("messages", day.messages());
	}

	/** Documents of before messages were counted have no count. */
	static DayCount readDay(@Nullable Document day) {
		return (day != null) ? new DayCount(LocalDate.parse(day.getString("utc")), day.getLong("messages"))
				: DayCount.NONE;
	}

	private static Document write(Line line) {
		return new Document("message", line.message().value()).append("kind", line.kind().name())
			.append("credits", line.credits());
	}

	private static Line readLine(Document line) {
		return new Line(new MessageId(line.getString("message")), Line.Kind.valueOf(line.getString("kind")),
				line.getInteger("credits"));
	}

	private static Document write(Settlement settlement) {
		Document document = new Document("message", settlement.message().value())
			.append("credit", settlement.credit().name())
			.append("state", settlement.state().name());
		put(document, "reason", settlement.reason());
		put(document, "route", settlement.route());
		put(document, "carrierStatus", settlement.carrierStatus());
		put(document, "late", (settlement.late() != null) ? settlement.late().name() : null);
		return document.append("at", Date.from(settlement.at()));
	}

	private static Settlement readSettlement(Document document) {
		String late = document.getString("late");
		return new Settlement(new MessageId(document.getString("message")),
				CreditState.valueOf(document.getString("credit")), MessageState.valueOf(document.getString("state")),
				document.getString("reason"), document.getString("route"), document.getString("carrierStatus"),
				(late != null) ? MessageState.valueOf(late) : null, document.getDate("at").toInstant());
	}

	private static @Nullable Pending readPending(@Nullable Document pending) {
		if (pending == null) {
			return null;
		}
		return new Pending(documents(pending, "events").stream().map(EventCodec::read).toList(),
				documents(pending, "messages").stream().map(MessageCodec::read).toList(),
				documents(pending, "settlements").stream().map(EntryCodec::readSettlement).toList());
	}

	private static List<Document> documents(Document document, String field) {
		return document.getList(field, Document.class, List.of());
	}

	private static void put(Document document, String field, @Nullable String value) {
		if (value != null) {
			document.append(field, value);
		}
	}

}
