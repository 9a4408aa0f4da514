package com.olate.sms.account.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.olate.sms.account.history.MessageFields;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageStep;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * Keeps with each message what was reported of it, for whoever asks what happened. It
 * decides nothing: state and credit are written elsewhere. The same report again changes
 * nothing.
 */
@Repository
class Steps {

	private static final Bson ROOM = Filters.exists(MessageFields.STEPS + "." + (MessageStep.LIMIT - 1), false);

	private final MongoCollection<Document> messages;

	Steps(MongoDatabaseFactory mongo) {
		this.messages = mongo.getMongoDatabase().getCollection(MessageFields.COLLECTION);
	}

	void keep(Collection<DeliveryResult> results) {
		Map<MessageId, List<Document>> steps = new LinkedHashMap<>();
		results.forEach((result) -> steps.computeIfAbsent(result.message(), (id) -> new ArrayList<>())
			.add(result.step().write()));
		List<WriteModel<Document>> writes = new ArrayList<>();
		steps.forEach((message, reported) -> writes
			.add(new UpdateOneModel<>(Filters.and(Filters.eq(MessageFields.ID, message.value()), ROOM),
					Updates.addEachToSet(MessageFields.STEPS, reported))));
		if (!writes.isEmpty()) {
			this.messages.bulkWrite(writes, new BulkWriteOptions().ordered(false));
		}
	}

}
