package com.olate.sms.account.actions;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.storage.PagedFind;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the log are wanted; what is {@code null} does not narrow the list.
 */
public record ActionFilter(@Nullable String operator, @Nullable String accountId, @Nullable ActionType type) {

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
		return new PagedFind(conditions.isEmpty() ? Filters.empty() : Filters.and(conditions),
				Sorts.descending("at", "_id"), index);
	}

}
