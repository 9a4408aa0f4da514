package com.olate.sms.account.actions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.storage.PagedFind;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the log are wanted; what is {@code null} does not narrow the list.
 *
 * @param until exclusive
 */
public record ActionFilter(@Nullable String operator, @Nullable String accountId, @Nullable ActionType type,
		@Nullable Instant from, @Nullable Instant until) {

	static final String NEWEST = "newest";

	static final String BY_ACCOUNT = "account";

	static final String BY_OPERATOR = "operator";

	static final String BY_TYPE = "type";

	/**
	 * The keys of the index that serves a filter, newest first.
	 */
	static Document newest(String... filters) {
		Document keys = new Document();
		for (String filter : filters) {
			keys.append(filter, 1);
		}
		return keys.append("at", -1).append("_id", -1);
	}

	/**
	 * What was done on an account.
	 */
	public static ActionFilter of(AccountId account) {
		return new ActionFilter(null, account.value(), null, null, null);
	}

	PagedFind find() {
		List<Bson> conditions = new ArrayList<>();
		String index = NEWEST;
		if (this.type != null) {
			conditions.add(Filters.eq("type", this.type.name()));
			index = BY_TYPE;
		}
		if (this.operator != null) {
			conditions.add(Filters.eq("operator", this.operator));
			index = BY_OPERATOR;
		}
		if (this.accountId != null) {
			conditions.add(Filters.eq("accountId", this.accountId));
			index = BY_ACCOUNT;
		}
		if (this.from != null) {
			conditions.add(Filters.gte("at", Date.from(this.from)));
		}
		if (this.until != null) {
			conditions.add(Filters.lt("at", Date.from(this.until)));
		}
		return new PagedFind(conditions.isEmpty() ? Filters.empty() : Filters.and(conditions),
				Sorts.descending("at", "_id"), index);
	}

}
