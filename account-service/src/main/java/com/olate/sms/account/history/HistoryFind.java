package com.olate.sms.account.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.storage.DeclaredIndex;
import com.olate.sms.account.storage.PagedFind;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Filters of history as queries of the store, each with the index that serves it best:
 * that of its narrowest filter. Every query names the account.
 */
final class HistoryFind {

	private static final Bson MESSAGE_ORDER = Sorts.orderBy(Sorts.descending(MessageFields.AT),
			Sorts.ascending(MessageFields.EVENT_KEY, MessageFields.SEQUENCE));

	private static final Bson EVENT_ORDER = Sorts.orderBy(Sorts.descending(EventFields.AT),
			Sorts.ascending(EventFields.KEY));

	private static final int FEW_CONTACTS = 8;

	private static final int FEW_EVENTS = 50;

	private HistoryFind() {
	}

	/**
	 * Messages that fit a filter.
	 * @param meant what the filter's search means, empty without one
	 */
	static PagedFind messages(AccountId account, MessageFilter filter, List<Meant> meant) {
		List<Bson> conditions = new ArrayList<>();
		conditions.add(Filters.eq(MessageFields.ACCOUNT, account.value()));
		DeclaredIndex index = HistoryIndexes.MESSAGES_NEWEST;
		if (filter.state() != null) {
			conditions.add(Filters.eq(MessageFields.STATE, filter.state().name()));
			index = HistoryIndexes.MESSAGES_BY_STATE;
		}
		for (Meant part : meant) {
			conditions.add(part.eventIds().isEmpty() ? to(part)
					: part.contactIds().isEmpty() ? of(part) : Filters.or(to(part), of(part)));
			index = indexOf(part, index);
		}
		if (filter.contactId() != null) {
			conditions.add(Filters.eq(MessageFields.CONTACT_ID, filter.contactId()));
			index = HistoryIndexes.MESSAGES_BY_CONTACT;
		}
		if (filter.eventId() != null) {
			conditions.add(Filters.eq(MessageFields.EVENT_ID, filter.eventId()));
			index = HistoryIndexes.MESSAGES_BY_EVENT;
		}
		addRange(conditions, MessageFields.AT, filter.from(), filter.to());
		return new PagedFind(Filters.and(conditions), MESSAGE_ORDER, index.name());
	}

	private static Bson to(Meant part) {
		return Filters.in(MessageFields.CONTACT_ID, part.contactIds());
	}

	private static Bson of(Meant part) {
		return Filters.and(Filters.in(MessageFields.EVENT_ID, part.eventIds()),
				Filters.in(MessageFields.EVENT_KEY, part.events().keySet()));
	}

	/**
	 * Where a search means few, their messages are looked up and put in order. Where it
	 * means many, or people as well as events, the list is read from its beginning, in
	 * which they soon come.
	 */
	private static DeclaredIndex indexOf(Meant part, DeclaredIndex otherwise) {
		if (part.isPeopleOnly() && part.contactIds().size() <= FEW_CONTACTS) {
			return HistoryIndexes.MESSAGES_BY_CONTACT;
		}
		return (part.isEventsOnly() && part.events().size() <= FEW_EVENTS) ? HistoryIndexes.MESSAGES_BY_EVENT
				: otherwise;
	}

	static PagedFind events(AccountId account, EventFilter filter) {
		List<Bson> conditions = new ArrayList<>();
		conditions.add(Filters.eq(EventFields.ACCOUNT, account.value()));
		DeclaredIndex index = HistoryIndexes.EVENTS_NEWEST;
		if (filter.state() != null) {
			conditions.add(Filters.eq(EventFields.STATE, filter.state().name()));
			index = HistoryIndexes.EVENTS_BY_STATE;
		}
		if (filter.eventId() != null) {
			conditions.add(Filters.eq(EventFields.EVENT_ID, filter.eventId()));
			index = HistoryIndexes.EVENTS_BY_EVENT;
		}
		addRange(conditions, EventFields.AT, filter.from(), filter.to());
		return new PagedFind(Filters.and(conditions), EVENT_ORDER, index.name());
	}

	private static void addRange(List<Bson> conditions, String field, @Nullable Instant from, @Nullable Instant to) {
		if (from != null) {
			conditions.add(Filters.gte(field, Date.from(from)));
		}
		if (to != null) {
			conditions.add(Filters.lt(field, Date.from(to)));
		}
	}

}
