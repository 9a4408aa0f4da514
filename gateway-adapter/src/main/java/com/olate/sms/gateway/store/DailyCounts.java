package com.olate.sms.gateway.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * How many messages of each account were taken on each day, over all instances. Safe for
 * use by several threads.
 */
public class DailyCounts {

	private static final int KEPT_DAYS = 3;

	private final MongoCollection<Document> collection;

	DailyCounts(MongoCollection<Document> collection) {
		this.collection = collection;
	}

	/** Adds to the counts of that day, by account. */
	public void add(LocalDate day, Map<String, Long> more) {
		Date expireAt = Date.from(day.plusDays(KEPT_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant());
		List<UpdateOneModel<Document>> updates = new ArrayList<>();
		more.forEach((account,
				count) -> updates.add(new UpdateOneModel<>(Filters.eq("_id", id(day, account)),
						Updates.combine(Updates.inc("count", count), Updates.setOnInsert("expireAt", expireAt)),
						new UpdateOptions().upsert(true))));
		if (!updates.isEmpty()) {
			this.collection.bulkWrite(updates, new BulkWriteOptions().ordered(false));
		}
	}

	/** The counts of that day; accounts without one are left out. */
	public Map<String, Long> of(LocalDate day, Collection<String> accounts) {
		Map<String, Long> counts = new HashMap<>();
		List<String> ids = accounts.stream().map((account) -> id(day, account)).toList();
		this.collection.find(Filters.in("_id", ids)).forEach((document) -> {
			String id = document.getString("_id");
			counts.put(id.substring(id.indexOf('/') + 1), document.get("count", Number.class).longValue());
		});
		return counts;
	}

	private static String id(LocalDate day, String account) {
		return day + "/" + account;
	}

}
