package com.olate.sms.account.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A list that the store filters, sorts and pages.
 *
 * @param filter which documents
 * @param sort in which order
 * @param index name of the declared index that serves it; a store that lacks it refuses
 * the query
 */
public record PagedFind(Bson filter, Bson sort, String index) {

	/**
	 * Reads one page; a page behind the last is empty.
	 */
	public <T> Page<T> read(MongoCollection<Document> collection, PageQuery query, Function<Document, T> mapper) {
		long total = collection.countDocuments(this.filter, new CountOptions().hintString(this.index));
		if (query.offset() >= total || query.offset() > Integer.MAX_VALUE) {
			return Page.of(query, List.of(), total);
		}
		List<T> items = new ArrayList<>();
		collection.find(this.filter)
			.sort(this.sort)
			.hintString(this.index)
			.skip((int) query.offset())
			.limit(query.size())
			.forEach((found) -> items.add(mapper.apply(found)));
		return Page.of(query, items, total);
	}

}
