package com.olate.sms.account.reservations;

import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.olate.sms.account.history.ConflictNote;
import com.olate.sms.account.history.EventCodec;
import com.olate.sms.account.history.EventFields;
import com.olate.sms.account.history.EventKey;
import org.bson.Document;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * Lines on events that say that another record came with their identity and other
 * content: one per record, up to a limit.
 */
@Repository
class ConflictNotes {

	private final MongoCollection<Document> events;

	ConflictNotes(MongoDatabaseFactory mongo) {
		this.events = mongo.getMongoDatabase().getCollection(EventFields.COLLECTION);
	}

	void add(List<Line> lines) {
		if (!lines.isEmpty()) {
			this.events.bulkWrite(lines.stream().map(ConflictNotes::write).toList(),
					new BulkWriteOptions().ordered(false));
		}
	}

	private static WriteModel<Document> write(Line line) {
		String lastPlace = EventFields.CONFLICTS + "." + (ConflictNote.LIMIT - 1);
		return new UpdateOneModel<>(
				Filters.and(Filters.eq(EventFields.KEY, line.event().value()), Filters.exists(lastPlace, false),
						Filters.ne(EventFields.CONFLICTS + "." + EventFields.POSITION,
								EventCodec.write(line.note().position()))),
				Updates.push(EventFields.CONFLICTS, EventCodec.write(line.note())));
	}

	/**
	 * A line and the event that it goes to.
	 */
	record Line(EventKey event, ConflictNote note) {
	}

}
